const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** The signs of which a number in Chinese is made. */
export const chineseDigits = '[零〇一二两三四五六七八九十百千万亿]'

/**
 * A number in Chinese words: 三千, 七百二十, 两千五 (2500, as it is spoken), 一万二. Null where the signs are no
 * number: 三二 says digits, and a place may not come twice.
 */
export function chineseNumber(text: string): number | null {
  const whole = (part: string): number | null => {
    for (const [sign, size] of Object.entries(groups).reverse()) {
      const at = part.indexOf(sign)
      if (at === -1) continue
      const [head, rest] = [part.slice(0, at), part.slice(at + 1)]
      const above = head === '' ? null : whole(head)
      const below = rest === '' ? 0 : spoken(rest, size / 10, whole)
      return above === null || below === null || below >= size ? null : above * size + below
    }
    return belowTenThousand(part)
  }
  return text === '' ? null : whole(text)
}

/** Of 一万二 the last digit counts in thousands; behind a 零 it does not. */
function spoken(
  rest: string,
  place: number,
  whole: (part: string) => number | null,
): number | null {
  const digit = rest.length === 1 ? digits[rest] : undefined
  if (digit !== undefined) return digit * place
  return whole(rest.replace(/^[零〇]/u, ''))
}

function belowTenThousand(text: string): number | null {
  let total = 0
  let last = 10_000
  let rest = text
  while (rest !== '') {
    const [whole, zero = '', digit = '', place = ''] =
      /^([零〇]?)([一二两三四五六七八九]?)([十百千]?)/u.exec(rest) ?? []
    if (whole === undefined || whole === '' || (digit === '' && place !== '十')) return null
    const size = place === '' ? 1 : (places[place] ?? 1)
    if (size >= last) return null
    const isSpoken = place === '' && zero === '' && last > 10 && last < 10_000
    total += (digits[digit] ?? 1) * (isSpoken ? last / 10 : size)
    last = size
    rest = rest.slice(whole.length)
  }
  return total
}
