import { termNamed } from './find-terms'
import { plainSigns } from './plain-signs'
import { isPlainWords } from './plain-words'
import { type TermsBody, termsBody } from './terms-body'

/** What is done to a thing, and what that work is called. */
const works: Readonly<Record<string, string>> = {
  brazed: 'brazing',
  welded: 'welding',
  soldered: 'soldering',
  machined: 'machining',
  milled: 'milling',
  ground: 'grinding',
  polished: 'polishing',
  forged: 'forging',
  cast: 'casting',
  moulded: 'moulding',
  molded: 'molding',
  extruded: 'extrusion',
  stamped: 'stamping',
  sintered: 'sintering',
  annealed: 'annealing',
  carburized: 'carburizing',
  nitrided: 'nitriding',
  quenched: 'quenching',
  anodized: 'anodizing',
  anodised: 'anodising',
  passivated: 'passivation',
  galvanized: 'galvanizing',
  plated: 'plating',
  electroplated: 'electroplating',
  painted: 'painting',
  bonded: 'bonding',
  laminated: 'lamination',
  sterilized: 'sterilization',
  sterilised: 'sterilisation',
}
const sentence = new RegExp(
  String.raw`^(.{2,40}?)\s+(?:(?:must|shall|should|to|are to|is to|has to|have to)\s+(not\s+)?be|(?:are|is))\s+((?:[a-z-]+\s){0,2})(${Object.keys(works).join('|')})[.\s]*$`,
  'iu',
)

/**
 * `Cold plates shall be vacuum brazed`: a sentence that says how a thing shall be made, and by a `not` how it shall
 * not. Null where the work is none of the vocabulary, or where the thing is told with a figure or a turn.
 */
export function readWorkedTerms(written: string): TermsBody | null {
  const [, object = '', not, manner = '', done = ''] =
    sentence.exec(plainSigns(written).replaceAll(/\s+/gu, ' ').trim()) ?? []
  const work = works[done.toLowerCase()]
  if (work === undefined || /\d/u.test(object) || !isPlainWords(object)) return null
  const name = `${manner.toLowerCase()}${work}`
  if (termNamed(name) !== 'process') return null
  return termsBody('process', [name], { isExcluded: not !== undefined, object })
}
