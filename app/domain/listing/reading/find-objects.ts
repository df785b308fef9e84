import type { Unit } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import type { NamedQuantity } from './find-quantities'
import { findTerms } from './find-terms'
import { isHarmlessTail } from './harmless-tail'
import { leftOvers, mask } from './left-over'
import { isLookAlike } from './look-alikes'
import { quantityEnd } from './quantity-end'
import { endsInThing } from './thing-names'

/** Names that a word before them turns into another quantity: 热变形温度, 击穿电压, 电流密度. */
export const generic =
  /^(?:温度|温度范围|强度|压力|精度|长度?|宽度?|高度?|总?厚度?|料厚|直径|外径|内径|深度|面积|重量|电压|电流|功率|电量|容量|容积|吨位|拉力|里程|寿命|有效期|频率|电阻|分辨率|间距|行程|公差|能耗|模量|储能|绝缘|重复性|temperature(?: range)?|pressure|power|voltage|current|strength|length|width|height|depth|diameter|thickness|area|weight|mass|volume|life|lifetime|frequency|resistance|resolution|tolerance|modulus|accuracy|capacity|storage|range)$/iu
/** These before it leave it what it is. */
const harmlessBefore =
  /(?:最大|最高|最小|最低|总|净|有效|标称|名义|整机|系统|单件|单机|单[台套个只]|每[台套件只个]|实际|的|total|net|nominal|effective|overall|max(?:imum)?\.?|min(?:imum)?\.?)\s*$/iu
/** What turns a sentence round, or counts in its own way. */
export const turning =
  /不|非|无|除|未|没有|每|比|倍|以外|之外|或|和|及|与|且|并|、|[\d±≤≥<>=%]|(?<![a-z])(?:not?|never|without|except|other than|per|and|or|than|non|un)(?![a-z])/iu
/** In the name of a thing these turn nothing round: 无人机, 除尘器, 车地无线, 线性和非线性. */
const harmlessInThings =
  /无(?=人|线|刷|轴|缝|卤|铅|氟|磷|尘|菌|纺|损|油|级|源|机|碱|磁|极|芯|梁|框|感|溶剂|源|氰|硅|石墨)|除(?=[尘湿盐水铁油菌臭砂磷氮雾冰霜沫味鳞])|(?<=[尘湿盐水铁油菌臭砂磷氮雾冰霜沫味鳞清消])除|非(?=晶|标|线性|金属|接触|织)|比(?=[例特])|并(?=[网联行])|变比|未(?=注)|(?<![A-Za-z\d])[A-Za-z]+-?\d+[A-Za-z]?(?:级|型|号)?(?![\d.])|(?<![A-Za-z\d.])\d[A-Z](?:-[A-Z][A-Za-z]*)?(?![A-Za-z\d])|\d+(?:-axis|轴)|(?<=[\p{Script=Han}A-Z])[和及与、/](?=[\p{Script=Han}A-Z])/gu
/** What tells of a change, a prohibition or a case instead of a value: 降低能耗 30%, 避免壁厚小于 1 mm. */
export const telling =
  /选用|采用|优选|国产|进口|提升|提高|增加|增大|降低|减少|减小|下降|改善|缩短|缩小|延长|节省|节约|避免|防止|杜绝|禁|勿|当|如|若|一旦|年耗|(?<![a-z])(?:increas|improv|reduc|decreas|lower|rais|avoid|prevent|if(?![a-z])|when|unless|until)/iu
const trailing =
  /^(?:on|over|after|before|during|for|in|under|from|by|across|between|under)\s|^(?:无红锈|无白锈|无锈蚀|不起泡|不脱落|昼间|夜间)$/iu
export const mostObject = 40
/** Which of several of a kind, behind a name or a number. */
const which =
  /^(?:水平|垂直|竖直|对角线?|横向|纵向|轴向|径向|单程|diagonal|horizontal|vertical|axial|radial)$/iu
/** Signs that a trade sets behind a name; behind others a sign may be another scale (HRB, Rz). */
const whichOf: Readonly<Record<string, RegExp>> = {
  'impact-energy': /^A?K[VU]2?$/iu,
  'impurity-content': /^(?:[A-Z][a-z]?\d?){1,3}$/u,
  'coherence-time': /^T[12]\*?$/u,
  'response-time': /^T\d0$/iu,
  'particle-size': /^D(?:10|50|9\d)$/iu,
}
/** Behind a number begins what it holds for, or what it is good for. */
const tailOpening =
  /^[\s,，;；]*(?:便于|用于|适用于|含|包含|包括|以便|方便|(?:at|on|over|across|during|after|before|for|under|along|between|incl\.?|including|excl\.?|excluding)\s)/iu

/** Behind a name it says how it is found: purity by HPLC. */
const method = /^by [A-Z][A-Za-z-]{1,7}$|^[A-Z]{2,6}法$/u

interface Named extends NamedQuantity {
  readonly name: string
}

/**
 * What of a line is the thing that is measured, or where (`谐波减速器` of its 背隙, `on sealing faces`): kept
 * beside the value as it was written. Refused is each part that may change what is measured: one that is
 * joined to a name of many uses, one behind a name, one with a number or a negation in it.
 */
export function findObjects(
  plain: string,
  masked: string,
  names: readonly Named[],
  claim: LineSpan,
  units: readonly Unit[] | null,
): { readonly objects: readonly LineSpan[]; readonly refused: LineSpan | null } {
  const objects: LineSpan[] = []
  const ends = Math.max(claim.until, ...names.map(({ until }) => until))
  const tail = { from: ends, until: plain.length }
  const isTold =
    /[^\s\ue000]/u.test(masked.slice(ends)) &&
    ((names.length > 0 && ends === claim.until && isTailTold(plain.slice(ends))) ||
      isHarmlessTail(plain.slice(ends), units))
  if (isTold) objects.push(tail)
  const rest = isTold ? mask(masked, tail) : masked
  for (const part of leftOvers(rest)) {
    const text = plain.slice(part.from, part.until)
    const isBefore = names.some(({ from }) => part.until <= from) && part.until <= claim.from
    const leading = names.filter(({ from }) => from < claim.from)
    const isBehindName = leading.length > 0 && leading.every(({ until }) => until <= part.from)
    const isTail = part.from >= claim.until && names.length > 0 && trailing.test(text)
    const isPlain = isPlainObject(text)
    const extreme =
      /^(?:最大|最高|最小|最低|总|净|有效|max(?:imum)?|min(?:imum)?|total|net)$/iu.test(text)
    if (isBefore && extreme) continue
    const isMethod = isBehindName && part.until <= claim.from && method.test(text)
    // 7-DoF arm: no name leads, and behind the value stands what has it.
    const isHolder =
      names.every(({ from, until }) => from >= claim.from && until <= part.from) &&
      part.from >= claim.until &&
      isPlain &&
      endsInThing(text)
    if (isMethod || isHolder) {
      objects.push(part)
      continue
    }
    if (isWhich(text, names) && (isBehindName || part.from >= claim.until)) {
      objects.push(part)
      continue
    }
    if (names.length === 0 && part.until <= claim.from && isPlain && mayHaveNone(text, units)) {
      objects.push(part)
      continue
    }
    const isFree = names.every((name) => !changes(plain, part, name))
    if ((isBefore && !isBehindName && isPlain && isFree) || (isTail && isTailPlain(text))) {
      objects.push(part)
    } else return { objects, refused: part }
  }
  return { objects, refused: null }
}

/** True of what stands behind a number and says what it holds for, `at wheel`, `，便于手持`. */
export function isTailTold(tail: string): boolean {
  // 便于手持，不含税: behind a comma a turn is another requirement.
  return (
    tailOpening.test(tail) &&
    isTailPlain(tail) &&
    !/[,，].*(?:[不非未除或]|优[先选])|\S.*[,，].*[价费税]/u.test(tail)
  )
}

function isWhich(text: string, names: readonly Named[]): boolean {
  const codes = names.flatMap(({ quantities }) => quantities.map(({ code }) => code))
  return names.length > 0 && (which.test(text) || codes.some((code) => whichOf[code]?.test(text)))
}

function isTailPlain(text: string): boolean {
  return !/[\d±≤≥<>=%;；。]|[,，].*[,，]/u.test(text.trim()) && text.length <= mostObject
}

/** Where no quantity is named: its unit says it, of any thing, but of a voltage only of what has one. */
function mayHaveNone(object: string, units: readonly Unit[] | null): boolean {
  const dimensions = (units ?? []).map(({ dimension }) => dimension)
  if (dimensions.includes('rate') || quantityEnd.test(object)) return false
  return (
    !dimensions.includes('voltage') ||
    /(?:输[入出]|供电|母线|平台|input|output|bus)\s*$/iu.test(object) ||
    endsInThing(object)
  )
}

/** True of words that may be what a fact is about: nothing in them turns, counts, compares or tells of a change. */
function isPlainObject(text: string): boolean {
  const bare = text.replaceAll(harmlessInThings, '')
  return !turning.test(bare) && !telling.test(bare) && text.length <= mostObject
}

/** True if a part stands directly before a name of many uses, or a look-alike's, and may be a part of it. */
function changes(plain: string, part: LineSpan, { from, name, quantities }: Named): boolean {
  if (part.until > from) return false
  const before = plain.slice(0, from)
  if (quantities.some(({ code }) => isLookAlike(code, before))) return true
  const between = plain.slice(part.until, from)
  // 抗拉、屈服强度 are two.
  if (/[、/]/u.test(between)) return true
  if (!generic.test(name)) return false
  const isLatin = /[a-z]$/iu.test(name)
  const isJoined = isLatin ? /^[\s-]?$/u.test(between) : !/[\s,，:、()的]/u.test(between)
  const joined = plain.slice(part.from, from)
  if (endsInThing(joined) || isWorkOf(name, joined)) return false
  return isJoined && !harmlessBefore.test(joined)
}

/** 退火温度, 氢化反应压力, turning diameter: of a process the quantity stays what it is. */
function isWorkOf(name: string, before: string): boolean {
  if (!worked.test(name)) return false
  const last = findTerms(before.trimEnd()).at(-1)
  return (
    (last?.kind === 'process' && last.until === before.trimEnd().length) || placeOfFlow.test(before)
  )
}

const worked =
  /^(?:温度|温度范围|压力|厚度|直径|外径|内径|长度|宽度|高度|深度|temperature(?: range)?|pressure|length|width|height|depth|diameter)$/iu
const placeOfFlow =
  /(?:反应|排气|进气|[进出]口|[进出]水|加注|介质|燃烧室?|板层|中心|炉膛|釜内|inlet|outlet|reaction|discharge)\s*$/iu
