import { parseCompound } from './compound-unit'
import type { Dimension, Unit } from './unit'
import { units } from './units'

const bySpelling: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((unit) =>
    [unit.symbol, ...unit.aliases].map((spelling) => [spelling, unit] as const),
  ),
)

/**
 * The unit of that symbol or alias (`μm`, `um` and `微米` are one), or made of such (`kWh/Nm³`), or undefined if
 * unknown.
 */
export function findUnit(spelling: string): Unit | undefined {
  const text = spelling.trim()
  return bySpelling.get(text) ?? (/[/·]/u.test(text) ? parseCompound(text, ofTable) : undefined)
}

const ofTable = (symbol: string) => bySpelling.get(symbol)

/** `value` of a unit in the base unit of its dimension. */
export function toBase(value: number, { factor, offset = 0 }: Unit): number {
  return value * factor + offset
}

/** `value` of unit `from` expressed in unit `to`, or undefined if they measure different things. */
export function convert(value: number, from: string, to: string): number | undefined {
  const source = findUnit(from)
  const target = findUnit(to)
  if (!source || !target || source.dimension !== target.dimension) return undefined
  return (toBase(value, source) - (target.offset ?? 0)) / target.factor
}

/** The dimension of a unit, or undefined if the unit is unknown. */
export function dimensionOf(symbol: string): Dimension | undefined {
  return findUnit(symbol)?.dimension
}
