import { convert } from '../../shared/measure'
import type { Quantity } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import type { Values } from './measured'
import { readNumber } from './read-number'
import { tidy } from './read-values'
import { type ReadingRefusal, refuseReading } from './refusal'
import type { Claim } from './scan-claim'

const atmosphere = 101_325
/** Above so many pascals a vacuum may be counted from the atmosphere or from nothing. */
const leastAmbiguous = 1000
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What may be meant of a vacuum or a leak: `10-11` lost its exponent, `≥0.09 MPa` counts from somewhere. */
export function doubtOfPressure(
  written: string,
  claim: Claim,
  { code }: Quantity,
  unit: Unit,
): ReadingRefusal | null {
  const [first, second] = claim.numbers
  if (first === undefined || !['vacuum', 'leak-rate'].includes(code)) return null
  if (claim.isHyphen && first.digits === '10' && second !== undefined) {
    const power = [...second.digits].map((it) => raised[Number(it)] ?? it).join('')
    const told = (text: string) => written.slice(0, first.from) + text + written.slice(second.until)
    return refuseReading('ambiguous-number', { from: first.from, until: second.until }, [
      told(`10⁻${power}`),
    ])
  }
  if (code !== 'vacuum') return null
  const reading = readNumber(first.digits)
  const pascals = reading.ok
    ? convert((reading.values[0] ?? 0) * first.factor, unit.symbol, 'Pa')
    : undefined
  if (pascals === undefined) return null
  if (first.isNegative) {
    const isDoubtful =
      claim.bound === 'at-least' || pascals >= atmosphere || claim.shape !== 'single'
    return isDoubtful ? refuseReading('gauge-or-absolute', claim) : null
  }
  return pascals >= leastAmbiguous ? refuseReading('gauge-or-absolute', claim) : null
}

/** True of a vacuum of less than nothing: it counts from the atmosphere. */
export function isGauge({ code }: Quantity, claim: Claim): boolean {
  return code === 'vacuum' && claim.numbers[0]?.isNegative === true
}

/** What is left of the atmosphere, 101.325 kPa, under a gauge pressure. */
export function absolute(values: Values): Values {
  const [value = 0] = values.values
  const pascals = convert(value, values.unit, 'Pa') ?? value
  return { ...values, values: [tidy((atmosphere + pascals) / 1000)], unit: 'kPa' }
}
