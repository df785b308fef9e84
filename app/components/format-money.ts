import { fenPerWan, fenPerYuan } from '../domain/shared/money'

/** `1234567` as `1,234,567`. */
export function groupDigits(digits: bigint | number): string {
  return String(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** One decimal at most, none if it is zero; `tenths` is ten times the value. */
function withTenth(tenths: bigint): string {
  const whole = groupDigits(tenths / 10n)
  const rest = tenths % 10n
  return rest === 0n ? whole : `${whole}.${rest}`
}

/** Ten times `fen` in units of `unitFen`, rounded half up. */
const tenthsOf = (fen: bigint, unitFen: bigint) => (fen * 10n + unitFen / 2n) / unitFen

const fenPerThousand = 1_000n * fenPerYuan
const fenPerMillion = 1_000n * fenPerThousand
const fenPerYi = 10_000n * fenPerWan

/** The unit of a Chinese amount; both ends of a band take the unit of the larger. */
export function moneyUnit(fen: bigint, language: string): { name: string; fen: bigint } {
  if (language === 'en') {
    if (fen >= fenPerMillion) return { name: 'million', fen: fenPerMillion }
    if (fen >= fenPerWan) return { name: 'thousand', fen: fenPerThousand }
    return { name: '', fen: fenPerYuan }
  }
  if (fen >= fenPerYi) return { name: '亿元', fen: fenPerYi }
  return fen >= fenPerWan ? { name: '万元', fen: fenPerWan } : { name: '元', fen: fenPerYuan }
}

/** The number of an amount in that unit. */
export function moneyNumber(fen: bigint, unitFen: bigint): string {
  return withTenth(tenthsOf(fen, unitFen))
}

/** The exact amount in yuan: `12,000,000.00` without idle decimals. */
export function exactYuan(fen: bigint): string {
  const rest = fen % fenPerYuan
  return groupDigits(fen / fenPerYuan) + (rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`)
}
