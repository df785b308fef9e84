import { convert } from '../../shared/measure'
import type { Quantity } from '../../shared/quantities'

/** What no value of a quantity passes, in the unit of the limits. */
interface Limits {
  readonly least: number
  readonly most: number
  readonly unit: string
}

const anyAbove = (least: number, unit: string): Limits => ({
  least,
  most: Number.POSITIVE_INFINITY,
  unit,
})
const share: Limits = { least: 0, most: 100, unit: '%' }
const byCode: Readonly<Record<string, Limits>> = {
  'beam-quality': anyAbove(1, '1'),
  'ph-value': { least: -1, most: 15, unit: '1' },
  'clean-room-class': { least: 1, most: 9, unit: '级' },
  'color-fastness': { least: 1, most: 8, unit: '级' },
  'dielectric-constant': anyAbove(1, '1'),
  // Less is a small letter for a large one: 500 mPa, 100 mΩ.
  'tensile-strength': anyAbove(1, 'kPa'),
  'yield-strength': anyAbove(1, 'kPa'),
  'bending-strength': anyAbove(1, 'kPa'),
  'compressive-strength': anyAbove(1, 'kPa'),
  'shear-strength': anyAbove(1, 'kPa'),
  'elastic-modulus': anyAbove(1, 'kPa'),
  'insulation-resistance': anyAbove(1, 'kΩ'),
  purity: share,
  'gas-purity': share,
  yield: share,
  transmittance: share,
  porosity: share,
  efficiency: share,
  'recognition-accuracy': share,
  'false-rate': share,
  availability: share,
  'recovery-rate': share,
  'relative-humidity': share,
  'gate-fidelity': share,
  'impurity-content': share,
  'moisture-content': { least: 0, most: 1000, unit: '%' },
  'defect-rate': share,
  'on-time-rate': share,
}
const absoluteZero = -273.15

/** False for a value that nothing can have: a purity of 105 %, a beam quality of 0.8, -300 ℃. */
export function isPossible({ code, dimension }: Quantity, value: number, unit: string): boolean {
  if (dimension === 'temperature') return (convert(value, unit, '℃') ?? 0) >= absoluteZero
  const limits = byCode[code]
  if (limits === undefined) return true
  const inUnit = convert(value, unit, limits.unit)
  return inUnit === undefined || (inUnit >= limits.least && inUnit <= limits.most * (1 + 1e-12))
}
