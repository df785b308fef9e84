import { foldWidth } from '../../shared/fold-width'
import { readNamedTerms } from './named-terms'
import { type ReadingRefusal, refuseReading } from './refusal'
import { materialEnd, processEnd } from './term-ends'
import { type TermsBody, termsBody } from './terms-body'

/** Of a name these are the ends of a sentence or of another thing. */
const otherEnd =
  /办法|方法|设法|无法|合法|违法|想法|看法|算法|用法|说法|立法|执法|语法|做法|手法|依法|机加工厂$/u
const opening =
  /^(?:采用|使用|选用|可选|支持|可做|能做|擅长|主要|工艺|具备|提供|using|by)\s*[:：]?\s*/iu
const closing =
  /(?:等)?(?:工艺|技术|能力|制备)?\s*(?:均可|都可以?|都行|都能[接做]|任一即?可?|任选其?一?|择一|皆可|亦可|或类似)?$/u
const parting = /\s*(?:[、,，;；]|或者?|(?<![a-z])or(?![a-z]))\s*/iu
const joined = /[+＋/／&]|和|及|与|以及|(?<![a-z])(?:and|plus)(?![a-z])/iu
/** What makes a sentence of it, or turns it round. */
const telling =
  /\d{3}|[≤≥<>=±%:：。!?]|不|^免|非(?!晶|标|线性)|无(?!损|氰|菌|氟|铅|溶剂|铬)|未|没|除[外了]|禁|须|必须|需要?|应(?!力)|要求|经验|我[们司]|客户|公司|企业|供应商|厂家|工厂|希望|请|如|若|成本|价格|质量|效率|问题|缺陷|厚度|精度|速度|温度|周期|车间|洁净|无尘|级|一体|(?<![主])要|一[点些]|[好高低]些|许可|的厂|来[图料样]|委托|代替|替代|取代|改[为用]|换成|外协|代工|代加工|OEM|支持|(?<![a-z])(?:no|not|without|we|must|shall|should|need|require|experience|quality|cost)(?![a-z])/iu
const mostTerm = 24

/**
 * A line that is nothing but the names of processes, or of materials, told by what they end in: `五轴联动加工`,
 * `搅拌摩擦焊、激光焊`, `friction stir welding or laser welding`. Several that are joined (`旋压成形+电子束焊`) may mean
 * all or either: asked about. Null for all others, which stay words.
 */
export function readBareTerms(
  text: string,
): { readonly ok: true; readonly value: TermsBody } | ReadingRefusal | null {
  const folded = foldWidth(text).trim()
  const called = gradesCalled(folded) ?? calledMaterial(folded)
  if (called !== null) return { ok: true, value: called }
  const named0 = readNamedTerms(text)
  if (named0 !== null) return named0
  if (telling.test(folded)) return null
  const [, only] =
    /^([A-Za-z\d-]{2,8}|(?![无免非不])[\p{Script=Han}]{2,4})工艺$/u.exec(folded) ?? []
  if (only !== undefined) return { ok: true, value: termsBody('process', [only]) }
  const [, object = '', named = folded] =
    /^([\p{Script=Han}]{2,6})(?:采用|选用|使用|用|做)(.+)$/u.exec(folded) ?? []
  const bare = named.replace(opening, '').replace(closing, '').trim()
  const parts = bare
    .split(parting)
    .map((part) => withoutAside(part.trim()))
    .filter((part) => part !== '')
  if (parts.some((part) => /[()（）]/u.test(part))) return null
  if (parts.length === 0 || parts.some((part) => part.length > mostTerm || part.length < 2))
    return null
  const isEach = (end: RegExp, part: string) =>
    part.split(joined).every((it) => end.test(it.trim()) && !otherEnd.test(it.trim()))
  const kind = parts.every((it) => isEach(processEnd, it))
    ? 'process'
    : parts.every((it) => isEach(materialEnd, it))
      ? 'material'
      : null
  if (kind === null) return null
  const name = kind === 'process' ? '工艺' : '材料'
  if (parts.some((part) => joined.test(part))) {
    const each = parts.flatMap((part) => part.split(joined)).map((it) => it.trim())
    return refuseReading('ambiguous-list', { from: 0, until: text.length }, [
      `${name}：${each.join('、')}`,
      ...each.map((it) => `${name}：${it}`),
    ])
  }
  const [term = '', ...others] = [...new Set(parts)]
  return { ok: true, value: termsBody(kind, [term, ...others], { object }) }
}

/** `自动铺丝（AFP）`: a short name in a bracket is the same thing once more. */
function withoutAside(part: string): string {
  return part.replace(/\s*[(（][A-Za-z][A-Za-z\d/-]{1,8}[)）]$/u, '')
}

/** A grade of a metal or a name with one, `TC4`, `7050-T7451`, `哈氏合金C276`, `T2紫铜`, `4H-SiC`. */
const grade =
  /^(?:[A-Z]{1,5}-?\d[\w.-]*|\d{3,4}[A-Z]?(?:-T\d+\w*)?|[\p{Script=Han}]{1,5}[A-Z\d][\w-]*|\d[A-Z]-[A-Z][A-Za-z]+|[A-Z]\d+[\p{Script=Han}]{1,3})$/u

/** `机体材料 6082-T6 或 6061-T6`: grades behind the word. */
function gradesCalled(folded: string): TermsBody | null {
  const [, object = '', list = ''] =
    /^([\p{Script=Han}]{0,8}?)(?:材质|材料)\s*:?\s*(\S.*)$/u.exec(folded) ?? []
  const terms = list
    .replace(/^(?:为|是|采用|选用|使用|用)\s*/u, '')
    .split(/\s*(?:[、,]|或者?)\s*/u)
    .filter((it) => it !== '')
  const [term, ...others] = terms
  if (term === undefined || !terms.every((it) => grade.test(it))) return null
  return termsBody('material', [term, ...others], { object })
}

/** `阀体材质哈氏合金 C276`: what is named as the material of something, without a colon. */
function calledMaterial(folded: string): TermsBody | null {
  const [, object = '', term] =
    /^([\p{Script=Han}]{0,6}?)(?:材质|材料)(?:为|是|采用|选用|使用)\s*(\S.{1,19})$|^([\p{Script=Han}]{0,6}?)材质\s*(\S.{1,19})$/u
      .exec(folded)
      ?.filter((it) => it !== undefined) ?? []
  const isName =
    term !== undefined &&
    /\p{Script=Han}|[A-Z]/u.test(term) &&
    !/[、,，;；/+＋:：。()（）≤≥<>=±%]|\d\s*(?:mm|μm|MPa|kg|℃)/u.test(term) &&
    !joined.test(term) &&
    !/不|无|未|须|应|需|要|可|由|按|同|等|或|见|均|符合|满足|提供|指定|证明|报告|利用率|厚度|强度|硬度|更|好|优|牌号/u.test(
      term,
    )
  if (!isName) return null
  return termsBody('material', [term], { object })
}
