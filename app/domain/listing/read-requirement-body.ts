import { foldWidth } from '../shared/fold-width'
import { parseNumericAsk } from './parse-measure'
import { readCapacity } from './read-capacity'
import { readBareTerms } from './reading/bare-terms'
import { readCertificateSentence } from './reading/certificate-sentence'
import { certificatesIn } from './reading/certificates-in'
import { usualSpelling } from './reading/other-spellings'
import { plainSigns } from './reading/plain-signs'
import { knownCertificate, notHeld, readCertificate } from './reading/read-certificate'
import { readExclusion } from './reading/read-exclusion'
import { leadTimeNames, readLeadTime } from './reading/read-lead-time'
import { readRegion } from './reading/read-region'
import { readStandard } from './reading/read-standard'
import { readTerms } from './reading/read-terms'
import { readTrl, trlName } from './reading/read-trl'
import { type ReadingRefusal, refuseReading } from './reading/refusal'
import { readRegionSentence } from './reading/region-sentence'
import { askAboutWords } from './reading/unjudged'
import { readWorkedTerms } from './reading/worked-terms'
import type { RequirementBody } from './requirement'

export type BodyReading =
  | {
      readonly ok: true
      readonly value: RequirementBody
      /** Words that state no fact: kept as they are, though nothing said that they should. */
      readonly isPlainWords: boolean
    }
  | ReadingRefusal

type Read = { readonly ok: true; readonly value: RequirementBody } | ReadingRefusal

interface NamedKind {
  /** What stands before the colon. */
  readonly name: RegExp
  /** Without a colon it may begin a sentence. */
  readonly needsColon: boolean
  readonly read: (value: string) => Read
}

/** What each name before a colon begins, with how the rest is read. A new kind is a row here. */
const namedKinds: readonly NamedKind[] = [
  {
    name: /^(?:说明|备注|note|notes|remark|remarks)$/iu,
    needsColon: false,
    read: (text) => ({ ok: true, value: { kind: 'statement', text } }),
  },
  {
    name: /^(?:(?:可选|机体|主体|外壳|壳体)?(?:材料|材质|原材料|基材)(?:要求|可选)?|材料牌号|牌号|纤维|电芯类型|正极|负极|materials?)$/iu,
    needsColon: true,
    read: (value) => readTerms('material', value, '材料'),
  },
  {
    name: /^(?:[\p{Script=Han}]{0,4}工艺(?:要求|路线|可选)?|[\p{Script=Han}]{0,4}(?:成形|成型)|加工方式|工序|process(?:es)?)$/iu,
    needsColon: true,
    read: (value) => readTerms('process', value, '工艺'),
  },
  {
    name: /^(?:证书|资质|认证|资质证书|体系认证|资质要求|认证要求|质量体系|certificates?|certifications?)$/iu,
    needsColon: false,
    read: readCertificate,
  },
  {
    name: /^(?:标准|执行标准|产品标准|质量标准|检测标准|standards?)$/iu,
    needsColon: false,
    read: (value) => {
      const standard = readStandard(value)
      return standard === null
        ? refuseReading('not-understood', { from: 0, until: value.length })
        : { ok: true, value: standard }
    },
  },
  {
    name: /^(?:所在地?区?|所在地点|注册地|位置|地点|location|located in)$/iu,
    needsColon: false,
    read: (it) => readRegion(it, 'site'),
  },
  {
    name: /^(?:服务|服务范围|服务区域|服务地区|覆盖|覆盖范围|供货区域|service area|serves|region)$/iu,
    needsColon: false,
    read: (it) => readRegion(it, 'service'),
  },
]

const capacityName =
  /产能|产量|供货能力|供应能力|供货量|生产能力|(?<![个\d]\s*)(?:年|月|日)(?:可|能)?(?:产|供|造|出货|处置|处理|加工|交付|回收|装配)|monthly|every (?:month|day|year)|a (?:month|day|year)|capacity|output|\/\s*(?:月|年|天|日|month|year|day)\s*$|每(?:月|年|天|日)|per (?:month|year|day)/iu
/** Closes a line and says nothing, save in words of one's own: `交期：30 天。` */
const closing = /[\s。；;，,.、!！]+$/u
const fact =
  /\d|[≤≥<>=±]|[一二三四五六七八九十两百千万]+(?:年|个|天|级|周|月|台|套|人|家|次|件|倍)|[⁰¹²³⁴⁵⁶⁷⁸⁹]/u

/**
 * What a line asks for, without its mark and its wish: a quantity with a number (`尺寸公差≤0.02 mm`), or a
 * name, a colon of any width and a value (`材料：TC4`, `产能：2000 件/月`), or what has a form of its own (`IATF
 * 16949`, `GB/T 1184-1996`, `8 周内交货`). Refused with the part in question is what leaves a doubt, and what
 * states a fact that nothing understands; words without a fact are kept, `说明：…` whatever it says. Numbers in
 * words are read where the line is not understood otherwise (`七百二十小时`, `百分之九十五`).
 */
export function readRequirementBody(text: string): BodyReading {
  const [aside = '', condition] = conditionBehind.exec(text) ?? []
  if (condition === undefined) return readUnmarked(text)
  const read = readUnmarked(text.slice(0, text.length - aside.length))
  if (!read.ok || read.isPlainWords || read.value.kind === 'statement') return readUnmarked(text)
  return { ...read, value: { ...read.value, condition: condition.trim() } }
}

/** `（条件：…）` is kept as it is: so a line is written back whose condition would read otherwise. */
const conditionBehind = /\s*[(（]条件[:：](.+)[)）]\s*$/u

function readUnmarked(text: string): BodyReading {
  const read = readAsWritten(text)
  if (read.ok && !read.isPlainWords) return read
  const usual = usualSpelling(text)
  const again = usual === plainSigns(text) ? read : readAsWritten(usual)
  return again.ok && !again.isPlainWords ? again : read
}

function readAsWritten(text: string): BodyReading {
  const plain = text.replace(closing, '')
  const named = readNamed(text, plain)
  if (named !== null) return named.ok ? { ...named, isPlainWords: false } : named
  const measured = parseNumericAsk(plain)
  const signs = plainSigns(plain)
  const formed = readByForm(plain, signs, measured.ok)
  if (formed !== null) return formed.ok ? { ...formed, isPlainWords: false } : formed
  if (measured.ok) {
    return { ok: true, value: { kind: 'numeric', ...measured.value }, isPlainWords: false }
  }
  const terms = readBareTerms(plain)
  if (terms !== null) return terms.ok ? { ...terms, isPlainWords: false } : terms
  if (fact.test(signs)) return measured
  const unmeasured = comparing.exec(signs)
  if (unmeasured !== null) {
    const { index, 0: word } = unmeasured
    return refuseReading('vague', { from: index, until: index + word.length }, [`说明：${plain}`])
  }
  const excluding = besides.exec(signs)
  if (excluding !== null) {
    const { index, 0: word } = excluding
    const span = { from: index, until: index + word.length }
    return refuseReading('unreadable-requirement', span, [`说明：${plain}`])
  }
  return (
    askAboutWords(signs) ?? { ok: true, value: { kind: 'statement', text }, isPlainWords: true }
  )
}

/** In a clause beside another, what must not be: two requirements, of which none would count. */
const besides =
  /(?<=[,，;；]\s*)(?:不接受|不要|不得|不能用?|不可用?|不允许|禁止|禁用|(?<![a-z])(?:no|not|without)(?=\s)).*$|不(?:接受|要|允许)[^,，;；]{2,8}(?=[,，;；])/iu

/** A bound without a number compares with something that nobody named. */
const comparing =
  /不低于|不高于|不劣于|不差于|不超过|不少于|高于|低于|优于|好于|(?<![a-z])(?:(?:lower|higher|better|less|more|faster|smaller|larger) than|越快越好|尽快|asap)(?![a-z])/iu

function readNamed(text: string, plain: string): Read | null {
  const folded = foldWidth(plain)
  const [whole = '', name = '', separator = ''] =
    /^\s*([^:]{1,24}?)\s*(:|\s+|$)\s*/u.exec(folded) ?? []
  const hasColon = separator === ':'
  const kind = namedKinds.find((it) => it.name.test(name))
  if (kind === undefined || (kind.needsColon && !hasColon)) return null
  const source = kind.read === namedKinds[0]?.read ? text : plain
  const value = source.slice(whole.length)
  if (value.trim() === '')
    return refuseReading('unreadable-requirement', { from: 0, until: text.length })
  const read = kind.read(value)
  if (read.ok) return read
  const { from, until } = read.span
  return { ...read, span: { from: from + whole.length, until: until + whole.length } }
}

/** A plastic, and a society that classes ships. */
const isMaterialToo = /^\s*ABS\s*$/iu

/** A level of safety, of which nobody says whether somebody certified it. */
const levelAlone = /^\s*A?SIL[\s-]*[1-4A-D]\s*$/iu

/** `CE marked, machinery safety to EN ISO 12100`: beside a standard stands a certificate. */
function namesAnother({ condition = '' }: { readonly condition?: string }): boolean {
  return certificatesIn(plainSigns(condition)).length > 0
}

const aboutHolding = /accredited|certified|certificat|认证|认可|证书|资质|资格/iu

/** What a form of its own says; a capacity and a lead time give way to what is measured otherwise. */
function readByForm(plain: string, signs: string, isMeasured: boolean): Read | null {
  const whole = { from: 0, until: plain.length }
  if (isMaterialToo.test(plain)) {
    const choices = [`材料：${plain.trim()}`, `证书：${plain.trim()}`]
    return refuseReading('ambiguous-list', whole, choices)
  }
  if (levelAlone.test(plain)) {
    const choices = [`证书：${plain.trim()}`, `说明：${plain.trim()}`]
    return refuseReading('ambiguous-list', whole, choices)
  }
  const certificate = knownCertificate(plain)
  if (certificate !== undefined) return { ok: true, value: { kind: 'certificate', certificate } }
  const held = readCertificateSentence(plain, signs)
  if (held !== null) return held
  const standard = readStandard(plain)
  if (standard !== null && namesAnother(standard)) return refuseReading('not-understood', whole)
  if (standard !== null) {
    // Of one that firms are certified after, only its name says which of both is meant.
    const isClass = /^ISO [1-9](?:\/\d)?$/u.test(standard.standard)
    const certified = knownCertificate(standard.standard)
    if (notHeld.test(standard.condition ?? '')) return refuseReading('not-understood', whole)
    if (certified !== undefined && aboutHolding.test(plain)) {
      return { ok: true, value: { kind: 'certificate', certificate: certified } }
    }
    if (aboutHolding.test(standard.condition ?? '')) {
      return refuseReading('not-understood', whole, [`证书：${standard.standard}`])
    }
    if (!isClass) return { ok: true, value: standard }
  }
  const region = readRegionSentence(plain)
  if (region !== null) return { ok: true, value: region }
  const exclusion = readWorkedTerms(plain) ?? readExclusion(plain)
  if (exclusion !== null) return { ok: true, value: exclusion }
  if (trlName.test(signs)) return readTrl(plain)
  if (capacityName.test(signs) && /\d/u.test(signs)) {
    const capacity = readCapacity(plain)
    if (capacity.ok) return { ok: true, value: { kind: 'capacity', ...capacity.value } }
    return isMeasured ? null : refuseReading(capacity.reason, whole)
  }
  if (new RegExp(leadTimeNames, 'iu').test(signs) && /[\d:]/u.test(signs)) {
    return isMeasured ? null : readLeadTime(plain)
  }
  return null
}
