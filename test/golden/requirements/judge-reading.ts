import { readFileSync } from 'node:fs'
import * as z from 'zod'
import {
  type ReadRequirement,
  readRequirementLine,
} from '../../../app/domain/listing/read-requirement-line'
import { findQuantities } from '../../../app/domain/listing/reading/find-quantities'
import { termNamed } from '../../../app/domain/listing/reading/find-terms'
import { plainSigns } from '../../../app/domain/listing/reading/plain-signs'
import type { RequirementBody } from '../../../app/domain/listing/requirement'
import { certificateNamed, findCertificate } from '../../../app/domain/shared/certificates'
import { convert } from '../../../app/domain/shared/measure'
import { findQuantity } from '../../../app/domain/shared/quantities'

const Reading = z.looseObject({
  kind: z.string(),
  quantity: z.string().optional(),
  is: z.string().optional(),
  alsoRight: z.array(z.string()).default([]),
  values: z.array(z.number()).default([]),
  unit: z.string().optional(),
  any: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
  code: z.string().optional(),
  value: z.number().optional(),
  per: z.string().optional(),
  minDays: z.number().nullable().optional(),
  maxDays: z.number().optional(),
  region: z.string().optional(),
  of: z.string().optional(),
  level: z.number().optional(),
  wish: z.boolean().optional(),
  tier: z.number().optional(),
})
type Reading = z.infer<typeof Reading>

const Phrase = z.looseObject({
  phrase: z.string(),
  trade: z.string(),
  lang: z.string(),
  reading: Reading.optional(),
  ask: z.string().optional(),
  /** What is asked about names what the vocabulary lacks: under its own name it is understood. */
  orOwnName: z.boolean().optional(),
  wish: z.boolean().optional(),
  tier: z.number().optional(),
})
export type Phrase = z.infer<typeof Phrase>

/**
 * `right`; `named` where bound, number and unit are right but what is measured stays under the name that it
 * was given; `asked` where the right reading was not found but a person is asked; `wrong` in silence.
 */
export type Verdict = 'right' | 'named' | 'asked' | 'wrong'

export function readPhrases(file: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'): readonly Phrase[] {
  return readFileSync(new URL(`phrases-${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Phrase.parse(JSON.parse(line)))
}

/** A phrase through the exported function, against what a person wrote down before. */
export function judgeReading(phrase: Phrase): Verdict {
  const read = readRequirementLine(phrase.phrase)
  // Words that no rule judges say so beside themselves; where a fact is in them, that is not enough.
  if (!read.ok) return phrase.reading === undefined ? 'right' : 'asked'
  const { body } = read.value
  const isOwnName = body.kind === 'numeric' && findQuantity(body.quantity) === undefined
  const expected = Reading.safeParse(phrase.reading)
  if (!expected.success) {
    if (read.isPlainWords) return 'asked'
    return isOwnName && phrase.orOwnName === true ? 'right' : 'wrong'
  }
  if (!isSameMark(read, phrase)) return 'wrong'
  if (isOwnName && expected.data.kind === 'numeric' && isSameMeasure(body, expected.data)) {
    return expected.data.quantity?.startsWith('new:') ? 'right' : 'named'
  }
  if (isSame(body, expected.data, phrase.phrase)) return 'right'
  return read.isPlainWords ? 'asked' : 'wrong'
}

function isSameMark(read: Extract<ReadRequirement, { ok: true }>, phrase: Phrase): boolean {
  const { strictness, tier, body } = read.value
  // Words that no rule judges are neither hard nor a wish.
  if (body.kind === 'statement') return true
  return (
    (strictness === 'wish') === (phrase.reading?.wish === true) &&
    tier === (phrase.reading?.tier ?? 0)
  )
}

const same = (a: string, b: string) => key(a) === key(b)
const key = (text: string) =>
  plainSigns(text)
    .toLowerCase()
    .replaceAll(/[\s·-]/gu, '')

function namesOfCertificate(code: string): readonly string[] {
  const known = findCertificate(code)
  return known === undefined ? [code] : [code, known.name, known.nameEn, ...known.aliases]
}

/** `EN 15085 CL1`: the class of a certificate stands beside it. */
function isWithClass(certificate: string, condition: string, wanted: string): boolean {
  const [code, whole] = [key(certificate), key(wanted)]
  return whole.startsWith(code) && key(condition).includes(whole.slice(code.length))
}

/**
 * The same name, with or without a word that says that it is one (`冲压成形`), the family that a grade is of
 * (`铝合金 6005A-T6`), its short or closer form in a bracket behind it, or what stands beside it as a condition.
 */
function isSameTerm(term: string, wanted: string, phrase: string, condition: string): boolean {
  const bare = (it: string) => key(it).replace(/(?:工艺|成形|成型|加工|法|process)$/u, '')
  const [one, other, whole] = [bare(term), bare(wanted), key(phrase)]
  const isClose = (a: string, b: string) => whole.includes(`${a}(${b})`)
  if (one === other || isClose(one, other) || isClose(other, one)) return true
  if (whole.includes(`(${one})`) && key(condition).includes(other)) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short === '' || !long.includes(short) || (/^\d+$/u.test(short) && short.length < 3))
    return false
  const beside = key(condition)
  return long.split(short).every((part) => {
    const rest = part.replaceAll(/[,，]|grade|级/gu, '')
    return rest === '' || termNamed(rest) !== undefined || beside.includes(rest)
  })
}

function isSame(body: RequirementBody, expected: Reading, phrase: string): boolean {
  if (expected.alsoRight.includes(body.kind)) return true
  if (body.kind !== expected.kind) return false
  switch (body.kind) {
    case 'numeric':
      return isSameNumber(body, expected)
    case 'process':
    case 'material': {
      const terms = [body.term, ...(body.others ?? [])]
      const wanted = expected.not ?? expected.any ?? []
      const isExclusion = expected.not !== undefined
      const isTerm = (term: string, it: string) =>
        isSameTerm(term, it, phrase, body.condition ?? '')
      return (
        (body.isExcluded === true) === isExclusion &&
        terms.length === wanted.length &&
        terms.every((term) => wanted.some((it) => isTerm(term, it))) &&
        wanted.every((it) => terms.some((term) => isTerm(term, it)))
      )
    }
    case 'certificate': {
      const named = certificateNamed(expected.code ?? '')
      return (
        body.certificate === named?.code ||
        same(body.certificate, expected.code ?? '') ||
        namesOfCertificate(body.certificate).some((name) =>
          isWithClass(name, body.condition ?? '', expected.code ?? ''),
        )
      )
    }
    case 'standard':
      return same(body.standard, expected.code ?? '')
    case 'capacity': {
      const value = convert(body.value, body.unit, expected.unit ?? '') ?? body.value
      return isNear(value, expected.value) && body.per === expected.per
    }
    case 'lead-time':
      return (
        body.days === expected.maxDays && (body.fromDays ?? null) === (expected.minDays ?? null)
      )
    case 'region':
      return body.region === expected.region && body.of === expected.of
    case 'trl':
      return body.level === expected.level
    case 'statement':
      return true
  }
}

/** Quantities that the vocabulary has told apart since the set was written. */
const finer: Readonly<Record<string, readonly string[]>> = {
  purity: ['gas-purity'],
  'impurity-content': [
    ...['formaldehyde-content', 'moisture-content', 'oxide-content', 'lead-content'],
    ...['iron-content', 'carbon-content', 'sulphur-content', 'chloride-content', 'ash-content'],
    ...['host-cell-protein', 'metal-ion-content', 'heavy-metal', 'arsenic-content'],
  ],
  'operating-pressure': ['storage-pressure', 'outlet-pressure', 'inlet-pressure', 'test-pressure'],
  titer: ['potency'],
  concentration: ['molar-concentration'],
  'measuring-range': ['detection-distance'],
  'flow-rate': ['gas-output', 'normal-flow'],
  'rated-power': ['peak-power', 'output-level', 'cooling-capacity', 'charging-power'],
  'angular-accuracy': ['pointing-accuracy'],
  'false-rate': ['miss-rate'],
  density: ['tap-density', 'bulk-density', 'compaction-density'],
  depth: ['case-depth'],
  'dimensional-tolerance': ['symmetry', 'register-accuracy', 'print-register'],
  'positioning-accuracy': ['placement-accuracy', 'hovering-accuracy', 'landing-accuracy'],
  'device-mass': ['empty-weight', 'satellite-mass', 'maximum-takeoff-mass'],
  'process-temperature': ['annealing-temperature', 'curing-temperature', 'tempering-temperature'],
  'hole-diameter': ['pore-size', 'nominal-diameter'],
  'water-vapour-transmission': ['moisture-permeability'],
  pitch: ['bump-pitch', 'lead-pitch', 'dot-pitch'],
  gain: ['antenna-gain'],
  residue: ['sulphur-dioxide-residue'],
  'measuring-accuracy': ['maximum-permissible-error'],
  'relative-accuracy': ['state-of-charge-error'],
  'line-width': ['line-space'],
  'cycle-life': ['insertion-cycles'],
  acceleration: ['overload-tolerance', 'braking-deceleration'],
  'recovery-rate': ['desulphurization', 'denitrification', 'dust-removal'],
  'endurance-time': ['hover-time'],
  'pressure-drop': ['pressure-difference', 'initial-resistance'],
  'electric-conductivity': ['water-conductivity'],
  resolution: ['ground-sample-distance'],
}

type Numeric = Extract<RequirementBody, { kind: 'numeric' }>

function isSameNumber(body: Numeric, expected: Reading): boolean {
  const wanted = expected.quantity ?? ''
  const isQuantity = wanted.startsWith('new:')
    ? findQuantities(plainSigns(wanted.slice('new:'.length))).some(({ quantities }) =>
        quantities.some(({ code }) => code === body.quantity),
      )
    : body.quantity === wanted || finer[wanted]?.includes(body.quantity) === true
  return isQuantity && isSameMeasure(body, expected)
}

function isSameMeasure(body: Numeric, expected: Reading): boolean {
  const comparison = body.comparison === 'covers' ? 'within' : body.comparison
  const isComparison = [expected.is, ...expected.alsoRight].includes(comparison)
  const values = [body.value, ...(body.upper === null ? [] : [body.upper]), ...(body.others ?? [])]
  const inUnit = values.map(
    (it) => convert(it, body.unit, expected.unit ?? '') ?? sameUnit(it, body.unit, expected.unit),
  )
  return (
    isComparison &&
    inUnit.length === expected.values.length &&
    inUnit.every((it, index) => isNear(it, expected.values[index]))
  )
}

/** A difference of kelvins is one of degrees. */
function sameUnit(value: number, unit: string, wanted: string | undefined): number {
  // Counts in a second are no viscosity.
  if (unit === 'Hz' && wanted === 'cps') return value
  const isDifference = unit === 'ΔK' && ['℃', 'K', '°C'].includes(wanted ?? '')
  return isDifference || unit === wanted ? value : Number.NaN
}

function isNear(value: number, wanted: number | undefined): boolean {
  return (
    wanted !== undefined && Math.abs(value - wanted) <= 1e-6 * Math.max(Math.abs(wanted), 1e-30)
  )
}
