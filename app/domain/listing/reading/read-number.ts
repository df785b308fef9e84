/**
 * Digits as they are written, with a multiplier of ten: `1,200`, `0,02`, `5×10⁻⁴`, `5x10^-4`, `1e-4`, `10⁻¹¹`.
 * What a comma means is decided by `readNumber`.
 */
const exponent = String.raw`(?:\^\s*\(?[-+]?\d{1,3}\)?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[-+]\d{1,3}(?![\d.]))`
const digits = String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+)`
export const numberForm = String.raw`(?:${digits}\s*(?:×|x|X|\*)\s*10${exponent}|10(?:\^\s*\(?[-+]?\d{1,3}\)?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|${digits}[eE][-+]?\d{1,3}(?!\d)|${digits})`

/** The values that stand there: one, or several where a comma parts them. */
export type NumberReading =
  | { readonly ok: true; readonly values: readonly number[] }
  /** Each of these could be meant. */
  | { readonly ok: false; readonly meanings: readonly string[] }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Above this ratio, `12,500` is no list of 12 and 500. */
const mostOfList = 10
const powerOfTen =
  /^(.*?)\s*(?:(?:×|x|X|\*)\s*)?10(?:\^\s*\(?([-+]?\d+)\)?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([-+]\d+))$/u

/**
 * Reads what `numberForm` finds. A comma parts thousands only where three digits follow each and no list is
 * as likely (`110,220` may be two voltages); it is a decimal sign behind a lone 0 (`0,02`); several with
 * fewer digits between them part a list (`4,6,8`); of the rest both meanings are told. `isListed` says that
 * a list of such values is what people mean (nominal voltages).
 */
export function readNumber(
  text: string,
  isListed: (values: readonly number[]) => boolean = () => false,
): NumberReading {
  const [, factor, caret, raised, sunk] = powerOfTen.exec(text) ?? []
  const power = caret ?? (raised === undefined ? sunk : plainExponent(raised))
  if (power !== undefined && (factor !== '' || sunk === undefined)) {
    return one(Number(`${factor === '' ? 1 : factor?.replaceAll(',', '')}e${Number(power)}`))
  }
  if (!text.includes(',')) return one(Number(text))
  return readCommas(text, isListed)
}

function one(value: number): NumberReading {
  return Number.isFinite(value) ? { ok: true, values: [value] } : { ok: false, meanings: [] }
}

function plainExponent(raised: string): string {
  return [...raised]
    .map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '+' : superscripts.indexOf(sign)))
    .join('')
}

function readCommas(text: string, isListed: (values: readonly number[]) => boolean): NumberReading {
  const groups = text.split(',')
  const [first = ''] = groups
  const asList = groups.map(Number)
  const isList = groups.every((it) => /^\d+(?:\.\d+)?$/.test(it)) && isDistinct(asList)
  if (isList && isListed(asList)) return { ok: true, values: asList }
  if (groups.length === 2 && first === '0' && /^\d+$/.test(groups[1] ?? '')) {
    return one(Number(text.replace(',', '.')))
  }
  const isThousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)
  const whole = text.replaceAll(',', '')
  if (isThousands) {
    const isMaybeList =
      isList && isRising(asList) && (asList[1] ?? 0) <= (asList[0] ?? 0) * mostOfList
    return isMaybeList ? { ok: false, meanings: [whole, groups.join('、')] } : one(Number(whole))
  }
  if (!isList) return { ok: false, meanings: [] }
  if (groups.length > 2) return { ok: true, values: asList }
  return { ok: false, meanings: [text.replace(',', '.'), groups.join('、')] }
}

function isDistinct(values: readonly number[]): boolean {
  return new Set(values).size === values.length
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))
}
