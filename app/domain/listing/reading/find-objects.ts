import type { LineSpan } from '../line-span'
import type { NamedQuantity } from './find-quantities'
import { leftOvers, mask } from './left-over'
import { isLookAlike } from './look-alikes'

/** Names that a word before them turns into another quantity: 热变形温度, 击穿电压, 电流密度. */
const generic =
  /^(?:温度|温度范围|强度|压力|精度|长度?|宽度?|高度?|总?厚度?|料厚|直径|外径|内径|深度|面积|重量|电压|电流|功率|电量|容量|容积|吨位|拉力|里程|寿命|有效期|频率|电阻|分辨率|间距|行程|公差|能耗|模量|储能|绝缘|重复性|temperature(?: range)?|pressure|power|voltage|current|strength|length|width|height|depth|diameter|thickness|area|weight|mass|volume|life|lifetime|frequency|resistance|resolution|tolerance|modulus|accuracy|capacity|storage|range)$/iu
/** These before it leave it what it is. */
const harmlessBefore =
  /(?:最大|最高|最小|最低|总|净|有效|标称|名义|整机|系统|单件|单机|实际|的|total|net|nominal|effective|overall|max(?:imum)?\.?|min(?:imum)?\.?)\s*$/iu
/** What turns a sentence round, or counts in its own way. */
export const turning =
  /不|非|无|除|未|没有|每|比|倍|以外|之外|或|和|及|与|且|并|、|[\d±≤≥<>=%]|(?<![a-z])(?:not?|never|without|except|other than|per|and|or|than|non|un)(?![a-z])/iu
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
  'impurity-content': /^(?:[A-Z][a-z]?\d?){1,3}$/u,
  'coherence-time': /^T[12]\*?$/u,
  'response-time': /^T\d0$/iu,
  'particle-size': /^D(?:10|50|9\d)$/iu,
}
/** Behind a number begins what it holds for, or what it is good for. */
const tailOpening =
  /^[\s,，;；]*(?:便于|用于|适用于|含|包含|包括|以便|方便|(?:at|on|over|across|during|after|before|for|under|along|between|incl\.?|including|excl\.?|excluding)\s)/iu

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
): { readonly objects: readonly LineSpan[]; readonly refused: LineSpan | null } {
  const objects: LineSpan[] = []
  const isTold = names.length > 0 && isTailTold(plain.slice(claim.until))
  if (isTold) objects.push({ from: claim.until, until: plain.length })
  const rest = isTold ? mask(masked, { from: claim.until, until: plain.length }) : masked
  for (const part of leftOvers(rest)) {
    const text = plain.slice(part.from, part.until)
    const isBefore = names.some(({ from }) => part.until <= from) && part.until <= claim.from
    const leading = names.filter(({ from }) => from < claim.from)
    const isBehindName = leading.length > 0 && leading.every(({ until }) => until <= part.from)
    const isTail = part.from >= claim.until && names.length > 0 && trailing.test(text)
    const isPlain = !turning.test(text) && !telling.test(text) && text.length <= mostObject
    const extreme =
      /^(?:最大|最高|最小|最低|总|净|有效|max(?:imum)?|min(?:imum)?|total|net)$/iu.test(text)
    if (isBefore && extreme) continue
    if (isWhich(text, names) && (isBehindName || part.from >= claim.until)) {
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
  return tailOpening.test(tail) && isTailPlain(tail)
}

function isWhich(text: string, names: readonly Named[]): boolean {
  const codes = names.flatMap(({ quantities }) => quantities.map(({ code }) => code))
  return names.length > 0 && (which.test(text) || codes.some((code) => whichOf[code]?.test(text)))
}

function isTailPlain(text: string): boolean {
  return !/[\d±≤≥<>=%;；。]|[,，].*[,，]/u.test(text.trim()) && text.length <= mostObject
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
  return isJoined && !harmlessBefore.test(plain.slice(part.from, from))
}
