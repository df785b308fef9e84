/** A number as people of the trade write it: at most six digits that count, grouped from 10,000 up. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e12)) return inPowersOfTen(value)
  const [whole = '', fraction] = String(Number(value.toPrecision(12))).split('.')
  const grouped = size >= 10_000 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `5×10⁻⁷`; a bare power of ten where the factor is one. */
function inPowersOfTen(value: number): string {
  const [factor = '', exponent = ''] = Number(value.toPrecision(12)).toExponential().split('e')
  const digits = exponent.replace(/[0-9]/g, (digit) => superscripts[Number(digit)] ?? digit)
  const power = `10${digits.replace('-', '⁻').replace('+', '')}`
  return factor === '1' ? power : `${factor}×${power}`
}

/** Units that stick to their number. */
const sticking: readonly string[] = ['%', '‰', '°', '′', '″']

/** `130–180 nm`, `≥ 130 nm`, `≤ 180 nm`. A dimensionless `1` is left out. */
export function formatRange(min: number | null, max: number | null, unit: string): string {
  const tail = unit === '1' ? '' : sticking.includes(unit) ? unit : `\u00a0${unit}`
  if (min !== null && max !== null) {
    const span = min === max ? formatNumber(min) : `${formatNumber(min)}–${formatNumber(max)}`
    return span + tail
  }
  if (min !== null) return `≥\u00a0${formatNumber(min)}${tail}`
  return max === null ? '' : `≤\u00a0${formatNumber(max)}${tail}`
}
