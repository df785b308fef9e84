import type { LineSpan } from '../line-span'
import type { RequirementBody } from '../requirement'
import { choiceWords } from './choice-words'
import { findQuantities } from './find-quantities'
import { unitAt } from './find-units'
import { plainSigns } from './plain-signs'

type StandardBody = Extract<RequirementBody, { kind: 'standard' }>

/** Bodies and kinds of standards, national, of a trade, of an association and international. */
const families =
  'JESD|ECSS-[A-Z]-(?:ST|HB)|GBZ/T|GBZ|JC/T|JT/T|MH/T|WS/T|CY/T|SN/T|SL/T|XF/T|GY/T|YD/T|YC/T|HY/T|QX/T|CH/T|DZ/T|EJ/T|WB/T|LD/T|KA/T|LS/T|SC/T|SB/T|MZ/T|DA/T|RB/T|CECS|CJJ|JGJ|NF EN|GOST R|GOST|AS/NZS|CSA|ECSS|NASA-STD|MSS|NACE|SSPC|AGMA|ASHRAE|AHRI|TIA|EIA|ITU-T|ETSI EN|ETSI|3GPP TS|OIML R|ICH|ISO/PAS|ISO/ASTM|ISO/SAE|ISO/TR|IEC/TS|IEC/TR|ANSI/ESD|FMVSS|UN R|ECE R|MIL-PRF|MIL-DTL|MIL-HDBK|STANAG|DEF STAN|ARINC|EUROCAE ED|API RP|API STD|API SPEC|SAE AMS|SAE AS|DVS|DB\\d{2}/T|DB\\d{2}(?=/\\d)|GM/T|GA/T|GB/T|GB/Z|GB|GJB/Z|GJB|HB/Z|HB|QJ|JB/T|JB|YS/T|YB/T|YB|SJ/T|SJ|HG/T|HG|QC/T|TB/T|CB/T|CB|DL/T|NB/T|NB|SH/T|SY/T|YY/T|YY|FZ/T|QB/T|BB/T|HJ/T|HJ|CJ/T|JG/T|JJG|JJF|MT/T|LY/T|NY/T|AQ|TSG|CCAR|T/[A-Z]{2,10}|ISO/IEC|ISO/TS|ISO|IEC|IEEE|ASTM|ASME|ANSI|AWS|API|SEMI|DIN EN ISO|DIN EN|DIN|EN ISO|EN|BS EN|BS|JIS|AMS|MIL-STD|MIL|SAE|RTCA/DO|RTCA|DO|NAMUR NE|IPC J-STD|IPC|JEDEC|UL|NFPA|CISPR|AATCC|AEC|USP|VDA|VDI|AAR|UIC'
const form = new RegExp(
  String.raw`(?<![A-Za-z/])(${families})\s*[-/]?\s*([A-Z]{0,4}[\s.-]?\d{1,6}(?:\.\d{1,3})*(?:[A-Z]\d?)?(?:/[A-Z]?\d{1,4})?(?:-[A-Z]{1,3}(?![A-Za-z])|-[A-Z]\d{3}[A-Z]?)?(?:-\d{1,2}[A-Z]?(?![A-Za-z\d]))?)(?!\.?\d)(?:\s*[-:]\s*((?:19|20)\d{2}|\d{2}(?!\d)))?`,
  'giu',
)
const verbs =
  /\s*(?:须|需|应|必须|要)?(?:符合|满足|执行|遵循|依据|依照|按照|按|参照|参考|遵照|达到|通过|见)?\s*(?:国家标准|国标|国军标|行业标准|行标|标准)?\s*[:：]?\s*$|(?:^|\s+)(?:(?:must|shall|should|to be|is|are)\s+)?(?:comply with|complies with|conform to|conforms to|meets?|according to|acc\.? to|per|in accordance with|compliant with|certified to|tested to|to|as per)\s+$/iu
const closing =
  /^\s*(?:标准|的?要求|的?规定|规范|执行|试验|测试|的?测试方法|考核|检验|验收|生产|供货)*[\s。.]*$/iu
const turning =
  /[≤≥<>=±]|^\s*[/~]|不|无(?!损|菌|尘|线|人|铅|卤)|未(?!注)|没|除|或|禁|计划|拟|正在|进行中|在办|办理|申请|到期|过期|失效|[等同]于|相当|替代|代替|[高严优低]于|(?<![a-z])(?:or|not|no|except|without|planned|pending|in progress|ongoing|expired|equivalent|instead|better|stricter|beyond|above)(?![a-z])/iu
/** What short families are besides: 180 HB is a hardness, DO is dissolved oxygen, Hg mercury. */
const leastDigits: Readonly<Record<string, number>> = {
  HB: 4,
  HG: 4,
  DO: 3,
  NB: 3,
  SJ: 3,
  DL: 3,
  CB: 3,
  BB: 3,
  MIL: 3,
  CSA: 2,
  TIA: 3,
  EIA: 3,
  MSS: 2,
}
const mostWords = 40

/**
 * A standard by its number, `符合 GB/T 1184-1996`, `焊接验收按 IPC-A-610 Class 3`: the family, its number and
 * year with one blank between; what is to follow it and which class of it stay beside it as they were
 * written. Null where there is none, or more than one.
 */
export function readStandard(text: string): StandardBody | null {
  const plain = plainSigns(text)
  const [match, another] = matchesIn(plain)
  const [whole, family = '', number = '', year] = match ?? []
  if (match === undefined || whole === undefined || another !== undefined) return null
  const before = plain.slice(0, match.index)
  const what = text.slice(0, match.index - (verbs.exec(before)?.[0].length ?? 0)).trim()
  const behind = plain.slice(match.index + whole.length)
  const which = closing.test(behind) ? '' : text.slice(match.index + whole.length).trim()
  const isOdd = (it: string) => turning.test(it) || choiceWords.test(it)
  if ([what, which].some((it) => it.length > mostWords || isOdd(plainSigns(it)))) return null
  if (/\d/u.test(what) || statesFigure(plainSigns(which))) return null
  if (number.replace(/\D.*$/u, '').length < (leastDigits[family.toUpperCase()] ?? 0)) return null
  const joiner = joiners.find(([of]) => of.test(family))?.[1] ?? ' '
  const name = `${family.toUpperCase()}${joiner}${number.trim().toUpperCase()}`
  const told = [what, which].map((it) => it.replaceAll(/^[\s,，:：(（]+|[\s,，:：)）]+$/gu, ''))
  const condition = told.filter((it) => it !== '').join('，')
  return {
    kind: 'standard',
    standard: year === undefined ? name : `${name}${yearSign(family)}${year}`,
    ...(condition === '' ? {} : { condition }),
  }
}

/** Between a family and its number, where it is no blank: of a city DB31/199, JESD22-A104, ECSS-Q-ST-70. */
const joiners: readonly (readonly [family: RegExp, joiner: string])[] = [
  [/^DB\d{2}$/iu, '/'],
  [/^JESD$/iu, ''],
  [/^ECSS-/iu, '-'],
]

/** Small letters joined to a family make a word of it: energy 3 is no EN. */
function matchesIn(plain: string): readonly RegExpExecArray[] {
  return [...plain.matchAll(form)].filter(
    ({ index, 1: family = '' }) => !/^[a-z]/u.test(plain.slice(index + family.length)),
  )
}

/** International bodies set a colon before the year, national ones a hyphen. */
function yearSign(family: string): ':' | '-' {
  return /^(?:ISO|IEC|EN|DIN|BS)(?![A-Z])/iu.test(family) ? ':' : '-'
}

/** A standard among other words: its family and its number, in capitals. */
export interface FoundStandard extends LineSpan {
  readonly family: string
  readonly number: string
}

/** The standards that a text names by their numbers, in its order. */
export function findStandards(text: string): readonly FoundStandard[] {
  return matchesIn(plainSigns(text)).flatMap((match) => {
    const [whole, written = '', digits = ''] = match
    const family = written.toUpperCase()
    const number = digits.trim().toUpperCase()
    if (number.replace(/\D.*$/u, '').length < (leastDigits[family] ?? 0)) return []
    return [{ from: match.index, until: match.index + whole.length, family, number }]
  })
}

/** A number with a unit beside a standard is a second requirement; a class, a type or a part is none. */
function statesFigure(text: string): boolean {
  if (/\d/u.test(text) && findQuantities(text).length > 0) return true
  return [
    ...text.matchAll(
      /(?<![A-Za-z\d.]|(?:class|grade|type|level|method|category|part)\s*)\d[\d.,]*\s*/giu,
    ),
  ].some((it) => {
    const unit = unitAt(text.slice(it.index + it[0].length))
    return unit?.units.some(({ dimension }) => dimension !== 'grade') === true
  })
}
