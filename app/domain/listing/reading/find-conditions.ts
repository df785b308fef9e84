import type { LineSpan } from '../line-span'
import { unitAt } from './find-units'
import { numberForm } from './read-number'

const measure = String.raw`[-+±]?\s*${numberForm}(?:\s*(?:~|-|至|到)\s*[-+]?${numberForm})?\s*`
const opening = new RegExp(
  String.raw`(@|[,，]?\s*(?<![A-Za-z])at|在|于|距离?)\s*(${measure})`,
  'giu',
)
const bare = new RegExp(
  String.raw`(?<![A-Za-z\d.≤≥<>=~±-])(?<!(?:于|过|到|少|多)\s*)(${measure})`,
  'gu',
)
const closing = /^\s*(?:环境|条件|温度|距离)?(?:以?外|下|时|处)(?![限调])/u
const inWords =
  /(?:在)?(?:(?:常温常压|常温|室温|真空|氮气|氩气|额定负载|额定功率|满量程|常压)(?:环境|条件|状态)?(?:下|时)|空载|满载|昼间|夜间|[三单]相(?![位角])|(?<![A-Za-z])[AD]C(?=\s*\d)|昼间|夜间|[三单]相(?![位角])|(?<![A-Za-z])[AD]C(?=\s*\d))|(?<=[Pp][Aa]|bar|psi)\s*(?:G(?![A-Za-z])|[(（][gGaA][)）]|gauge(?: pressure)?|abs\.?(?![a-z])|表压|绝压)|自[\p{Script=Han}]{1,8}(?:之日)?起(?:[算计]起?)?|at room temperature|under load|at full load|@\s*full load|(?<=%\s*)(?:F\.?S\.?(?![A-Za-z/])|RDG(?![A-Za-z])|满量程|of (?:full scale|reading))/giu
/** `流量 500 m3/h (Nm3/h)`: a second unit is no condition. */
const isUnit = (text: string) => unitAt(text)?.length === text.length && text.length > 1
const bracket = /(?<!\/|rad)[(（]([^()（）]*)[)）]/gu
/** In a bracket stands no condition but a second value: a bound, a deviation, what is better, a peak. */
const secondValue =
  /[±≤≥<>]|[+-]\s*\d[\d.]*\s*\/|(?:优先|优选|最好|推荐|希望|目标|建议|峰值|最大|最高|最小|最低|极限|瞬时|典型|不[超高低小大]|以[内上下]|prefer|ideal|target|peak|max|min(?!ute)|typ)[^\d]*\d|\d[^\d]*(?:以[内上下]|优先|更佳|更好)/iu
const beforeName = /^[-+]?\d[\d.]*\s*[^\s\d].*/u
const wholeMeasure = new RegExp(`^${measure}`, 'u')
const limit = /^\s*(?:[±≤≥<>=~]|max|min|\+\/-|不|含|或|且|[\d+-]*[,，/]|[一-龥]{1,4}[:=])/iu

/**
 * The parts of a line in plain signs that say under what something is measured: `@1 m`, `25 ℃ 下`,
 * `(20 ℃)`, `at 25 °C`, `空载`. In its order.
 */
export function findConditions(plain: string): readonly LineSpan[] {
  const found: LineSpan[] = []
  const add = (from: number, until: number) => {
    if (!found.some((it) => from < it.until && it.from < until)) found.push({ from, until })
  }
  for (const match of plain.matchAll(bracket)) {
    const [whole, inside = ''] = match
    const outside = plain.slice(0, match.index) + plain.slice(match.index + whole.length)
    const isAside =
      /\d/u.test(outside) &&
      inside.trim() !== '' &&
      !limit.test(inside) &&
      !secondValue.test(inside) &&
      !isUnit(inside.trim())
    if (isAside && (!/[、,;，；]/u.test(inside) || isMeasures(inside)))
      add(match.index, match.index + whole.length)
  }
  for (const { index, 0: text } of plain.matchAll(/@[^@,;]+/gu)) {
    // Behind it may stand another fact, or another bound.
    const isOpen = /或|以[上下]|优选|\+|(?<![a-z])or(?![a-z])/iu.test(text)
    if (/\d/u.test(plain.slice(0, index)) && !isOpen) add(index, index + text.length)
  }
  for (const match of plain.matchAll(opening)) {
    const [whole, sign = ''] = match
    const behind = plain.slice(match.index + whole.length)
    const unit = unitAt(behind)
    if (unit === undefined) continue
    const tail = closing.exec(behind.slice(unit.length))?.[0] ?? ''
    // 在 and 距 open a condition only if something closes it: 温度在 5 ℃ 以下 is no condition.
    if (!/@|at$/iu.test(sign.trim()) && tail === '') continue
    add(match.index, match.index + whole.length + unit.length + tail.length)
  }
  for (const match of plain.matchAll(bare)) {
    const [whole] = match
    const behind = plain.slice(match.index + whole.length)
    const unit = unitAt(behind)
    const tail = unit === undefined ? undefined : closing.exec(behind.slice(unit.length))?.[0]
    if (unit === undefined || tail === undefined || /外/u.test(tail)) continue
    add(match.index, match.index + whole.length + unit.length + tail.length)
  }
  // -40 ℃冲击功 41 J, 10%-80%充电时间 15 min: before a name, where a number follows it.
  const [leading = ''] = beforeName.exec(plain) ?? []
  const measured = leading === '' ? undefined : wholeMeasure.exec(leading)?.[0]
  const unitBehind = measured === undefined ? undefined : unitAt(plain.slice(measured.length))
  if (measured !== undefined && unitBehind !== undefined) {
    const zero =
      /^-0(?!\d)/u.exec(plain.slice(measured.length + unitBehind.length))?.[0].length ?? 0
    const until = measured.length + unitBehind.length + zero
    if (/^\s*(?:SOC\s*)?\p{Script=Han}{2,}[^,，;；]*\d/u.test(plain.slice(until))) add(0, until)
  }
  for (const match of plain.matchAll(/(?<![\d.])\d+\s*%?\s*[-~]\s*\d+\s*%\s*SOC/gu)) {
    add(match.index, match.index + match[0].length)
  }
  for (const match of plain.matchAll(
    /^\s*\d+\s*%?\s*[-~]\s*\d+\s*%(?=\s*(?:快充|充电|SOC))|(?<=\p{L}\s*)\d+\s*%\s*[-~]\s*\d+\s*%(?=\s*\d)/gu,
  )) {
    add(match.index, match.index + match[0].length)
  }
  for (const match of plain.matchAll(inWords)) add(match.index, match.index + match[0].length)
  return found.sort((a, b) => a.from - b.from)
}

/** `230 °C, 2.16 kg`: numbers with units and nothing else. */
function isMeasures(inside: string): boolean {
  return inside.split(/\s*[,，、;；]\s*/u).every((part) => {
    const [number] = wholeMeasure.exec(part) ?? []
    return (
      number !== undefined &&
      unitAt(part.slice(number.length))?.length === part.length - number.length
    )
  })
}
