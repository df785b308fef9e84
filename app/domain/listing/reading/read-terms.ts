import { foldWidth } from '../../shared/fold-width'
import { type ReadingRefusal, refuseReading } from './refusal'
import { type TermsBody, termsBody } from './terms-body'

type TermsReading = { readonly ok: true; readonly value: TermsBody } | ReadingRefusal

const parting = /\s*(?:[、,，;；]|或者?|(?<![a-z])or(?![a-z]))\s*|\s+\/\s+/iu
/** What may part names or stand inside one: PC/ABS is one material, 304/316L are two. */
const maybeParting = /\s*(?:\/|\+|＋|和|及|与|以及|(?<![a-z])and(?![a-z])|&)\s*/iu
export const excluding =
  /^(?:不得含有?|不含有?|不能含有?|不可含有?|不允许含有?|不得使用|不使用|不采用|禁止使用|禁用|无(?=(?:铅|卤素?|氟|甲醛|荧光剂|石棉|溶剂|重金属)$)|free of|without|no(?= ))\s*/iu
/** `催化剂不含 铂`: in what it must not be. */
const inObject = /^([\p{Script=Han}A-Za-z]{1,12}?)(不得含有?|不含有?|不能含有?)\s*(?=\S)/u
const freeOf = /^(.*\S)[\s-]free$/iu
/** Words that stand where no material is known, or that tell about it instead of naming it. */
const noTerm =
  /^(?:[\p{P}\p{S}\s]*\d{0,2}[\p{P}\p{S}\s]*|无|没有|不限|均可|任意|待定|同上|略|其他|其它|详见.*|见.*|n\/?a|none|tbd|any|null)$/iu
/** A treatment is no material, and neither is what is merely like one. */
const noMaterial =
  /^(?:表面|阳极|电镀|喷涂|喷砂|喷塑|拉丝|抛光|淬火|回火|热处理|调质|钝化|发黑|渗碳|氮化(?![硅铝镓硼钛])|经|厚)|处理$|^(?:anodi[sz]ed|hardened|polished|coated)/iu
/** What is not to be done is no process; beside another, 非 excludes what alone may be a name (非线性变换). */
/** Behind names of which one is enough. */
const eitherBehind = /\s*(?:均可|都可以?|都行|任一即?可?|任选其?一?|择一|皆可|亦可)$/u
const noProcess = /^不(?:做|要|需|外协|接受|考虑)/u
const notThat = /^非/u
/** One part that excludes or compares makes another sentence of a list. */
const odd =
  /除.*外|以外|不含|不得|不能|不可|不允许|不是|不用|不使用|不采用|禁|同等|等效|等同|类似|相当|(?<![a-z])(?:not|no|without|except|equivalent|similar)(?![a-z])/iu
const telling =
  /(?:由|客户|甲方|买方|业主).*(?:提供|指定|采购)|详见|见附件|按图|客供|自备|另议|协商|等$|等等$|须|必须|[≤≥<>±=]|\d\s*(?:mm|cm|μm|MPa|kg|℃|%)/u

/**
 * `TC4、TC11` (either), `不含铅` (must not be in there). Refused is what names nothing, and what may be one
 * name or two (`304/316L`).
 */
export function readTerms(kind: TermsBody['kind'], text: string, name: string): TermsReading {
  const span = { from: 0, until: text.length }
  const asWords = [`说明：${name}：${text}`]
  const [, object = '', strong] = inObject.exec(text) ?? []
  const exclusion = strong === undefined ? (excluding.exec(text)?.[0] ?? '') : `${object}${strong}`
  const free = exclusion === '' ? freeOf.exec(text)?.[1] : undefined
  const isExcluded = exclusion !== '' || free !== undefined
  const named = foldWidth(free ?? text.slice(exclusion.length)).replace(eitherBehind, '')
  const parts = splitTerms(named).map((part) =>
    exclusion === '' ? part : part.replace(excluding, ''),
  )
  const isOdd = (part: string) =>
    noTerm.test(part) || telling.test(part) || odd.test(part) || isNoMaterial(part)
  const isNoMaterial = (part: string) =>
    noProcess.test(part) ||
    (parts.length > 1 && (kind === 'material' ? noMaterial : notThat).test(part))
  if (parts.some(isOdd)) {
    return refuseReading('unreadable-requirement', span, asWords)
  }
  const isQuoted = (part: string) => unquoted(part) !== part
  if (parts.some((part) => !isQuoted(part) && maybeParting.test(part))) {
    const each = parts.flatMap((part) => part.split(maybeParting)).filter((part) => part !== '')
    const quoted = parts.join('、')
    return refuseReading('ambiguous-list', span, [
      `${name}：${each.join('、')}`,
      ...(/[/+]/u.test(quoted) ? [`${name}：“${quoted}”`] : []),
    ])
  }
  const [term = '', ...others] = [...new Set(parts.map(unquoted))]
  return {
    ok: true,
    value: termsBody(kind, [term, ...others], { isExcluded, object }),
  }
}

/** Parted where a sign of listing stands outside quotation marks and not inside a name, like 1,5-戊二胺. */
function splitTerms(text: string): readonly string[] {
  const quotes: string[] = []
  const held = text
    .replaceAll(/[“"「][^”"」]*[”"」]/gu, (quote) => `\ue000${quotes.push(quote) - 1}\ue001`)
    .replaceAll(/(?<=\d)[,，](?=\d+-)/gu, '\ue002')
  return held.split(parting).map((part) =>
    part
      .replaceAll(/\ue000(\d+)\ue001/gu, (_, at: string) => quotes[Number(at)] ?? '')
      .replaceAll('\ue002', ',')
      .trim(),
  )
}

/** In quotation marks stands a name as it is. */
function unquoted(part: string): string {
  return /^[“"「](.+)[”"」]$/u.exec(part)?.[1] ?? part
}
