import { accepted, type Outcome } from '../../shared/outcome'
import type { Quantity } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import { closerQuantity, toldBy } from './closer-quantity'
import { type ReadingRefusal, refuseReading } from './refusal'
import type { Claim } from './scan-claim'
import { bareUnitOf, impliedQuantity } from './trade-habits'

/** The units that a claim is written in: of two that differ, both must measure the same. */
export function unitsOf(claim: Claim): Outcome<readonly Unit[] | null, 'unit-mismatch'> {
  const written =
    claim.shape === 'spread' && claim.isPercent ? claim.units.slice(0, 1) : claim.units
  const present = written.filter((it) => it !== null)
  const last = present.at(-1)
  if (last === undefined) return accepted(null)
  const fits = last.filter(({ dimension }) =>
    present.every((units) => units.some((it) => it.dimension === dimension)),
  )
  return fits.length === 0 ? { ok: false, reason: 'unit-mismatch' } : accepted(fits)
}

type Chosen =
  | { readonly ok: true; readonly value: { readonly quantity: Quantity; readonly unit: Unit } }
  | ReadingRefusal

/** The one quantity and the one unit that name and letters leave. */
export function chooseQuantity(
  named: readonly (readonly Quantity[])[],
  claim: Claim,
  plain: string,
): Chosen {
  const written = unitsOf(claim)
  if (!written.ok) return refuseReading(written.reason, claim)
  const units = written.value
  const [first, ...others] = named
  const candidates =
    first === undefined
      ? impliedQuantity(units, claim, plain)
      : first.filter((it) => others.every((more) => more.includes(it)))
  if (candidates.length === 0) {
    const reason = first === undefined ? 'unknown-quantity' : 'not-understood'
    return refuseReading(reason, { from: 0, until: plain.length })
  }
  const fitting = candidates.flatMap((quantity) =>
    unitsFor(quantity, units, claim, plain).map((unit) => ({ quantity, unit })),
  )
  const told = toldBy(plain, claim, [...new Set(fitting.map(({ quantity }) => quantity))])
  const fits = fitting.filter(({ quantity }) => told.includes(quantity))
  const [fit, ...rest] = fits
  if (fit === undefined)
    return refuseReading(units === null ? unitless(plain, claim) : 'unit-mismatch', claim)
  if (rest.length === 0) return accepted({ ...fit, quantity: closerQuantity(plain, fit.quantity) })
  const quantitiesLeft = [...new Set(fits.map(({ quantity }) => quantity))]
  if (quantitiesLeft.length === 1) return refuseReading('ambiguous-unit', claim)
  return refuseReading(
    'ambiguous-quantity',
    { from: 0, until: plain.length },
    quantitiesLeft.map(({ name }) => `${name}${plain.slice(claim.from, claim.until)}`),
  )
}

/** Letters behind a number without a unit are a unit that nobody knows. */
function unitless(plain: string, { until }: Claim): 'missing-unit' | 'unknown-unit' {
  return /^\s*[\p{L}%]/u.test(plain.slice(until)) ? 'unknown-unit' : 'missing-unit'
}

/** A roughness without its sign may be Rz as well. */
function isOtherScale({ code }: Quantity, plain: string): boolean {
  return code === 'surface-roughness-ra' && !/(?<![A-Za-z])Ra/iu.test(plain)
}

/** The units in which a quantity may be meant: of a difference of temperatures, degrees are differences. */
function unitsFor(
  quantity: Quantity,
  units: readonly Unit[] | null,
  claim: Claim,
  plain: string,
): readonly Unit[] {
  if (units === null) return isOtherScale(quantity, plain) ? [] : bareUnitOf(quantity, claim)
  const { dimension } = quantity
  if (dimension === 'temperature-difference') {
    return units.flatMap((unit) =>
      unit.dimension === dimension ? [unit] : (differences[unit.symbol] ?? []),
    )
  }
  // A press of 500 吨 presses with the weight of them.
  if (dimension === 'force') {
    return units.flatMap((unit) =>
      unit.dimension === dimension ? [unit] : unit.symbol === 't' ? [tonnesForce] : [],
    )
  }
  return units.filter((unit) => unit.dimension === dimension)
}

const tonnesForce: Unit = { symbol: 'tf', dimension: 'force', factor: 9806.65, aliases: [] }
const millikelvins: Unit = {
  symbol: 'ΔmK',
  dimension: 'temperature-difference',
  factor: 1e-3,
  aliases: [],
}
export const kelvins: Unit = {
  symbol: 'ΔK',
  dimension: 'temperature-difference',
  factor: 1,
  aliases: [],
}
/** Of a difference, what is written as a temperature. */
const differences: Readonly<Record<string, readonly Unit[]>> = {
  '℃': [kelvins],
  K: [kelvins],
  mK: [millikelvins],
}
