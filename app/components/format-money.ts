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

const wan = 1_000_000n
const yi = 10_000n * wan

/** The unit of a Chinese amount; both ends of a band take the unit of the larger. */
export function moneyUnit(fen: bigint, language: string): { name: string; fen: bigint } {
  if (language === 'en') {
    if (fen >= 100_000_000n) return { name: 'million', fen: 100_000_000n }
    return { name: fen >= 1_000_000n ? 'thousand' : '', fen: fen >= 1_000_000n ? 100_000n : 100n }
  }
  if (fen >= yi) return { name: '亿元', fen: yi }
  return fen >= wan ? { name: '万元', fen: wan } : { name: '元', fen: 100n }
}

/** The number of an amount in that unit. */
export function moneyNumber(fen: bigint, unitFen: bigint): string {
  return withTenth(tenthsOf(fen, unitFen))
}

/** The exact amount in yuan: `12,000,000.00` without idle decimals. */
export function exactYuan(fen: bigint): string {
  const rest = fen % 100n
  return groupDigits(fen / 100n) + (rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`)
}
