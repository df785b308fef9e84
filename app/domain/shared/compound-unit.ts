import type { CompoundDimension, Dimension, Unit } from './unit'

/** One unit of a product, or so many of it: the `24h` of `g/(m²·24h)`. */
export interface UnitFactor {
  readonly count: number
  readonly unit: Unit
}

/** Quotients that have a dimension of their own, with what one of the coherent units is in its base unit. */
const named: Readonly<Record<string, readonly [dimension: Dimension, factor: number]>> = {
  'count/time': ['rate', 3600],
  'volume/time': ['flow-volume', 1],
  'mass/time': ['flow-mass', 1],
  'volume-normal/time': ['flow-normal', 3600],
  'length/time': ['speed', 1],
  'force/area': ['pressure', 1],
  'force/length': ['force-per-length', 1],
  'mass/area': ['mass-per-area', 1000],
  'area/mass': ['area-per-mass', 1e-3],
  'power/mass': ['power-density-mass', 1e-3],
  'energy/mass': ['energy-density-mass', 1 / 3600],
  'energy/area': ['energy-density-area', 1],
  'voltage/length': ['field-electric', 1],
  'amount/volume': ['molar', 1],
}

/**
 * The unit of a product over another, with its symbol in one form: `kWh/Nm³`, `g/(m²·24h)`. What it measures
 * is told by what its parts measure, in any order, so that only quotients of the same make are ever
 * compared; undefined where nothing stands above the stroke, or where both sides measure the same.
 */
export function compoundUnit(
  above: readonly UnitFactor[],
  below: readonly UnitFactor[],
): Unit | undefined {
  const over = dimensionsOf(above)
  const under = dimensionsOf(below)
  if (above.length === 0 || above.length + below.length < 2) return undefined
  if (under.some((it) => over.includes(it))) return undefined
  const key = `${over.join('·')}${under.length === 0 ? '' : `/${under.join('·')}`}`
  const own = Object.hasOwn(named, key) ? named[key] : undefined
  const [dimension, base]: readonly [Dimension, number] = own ?? [
    `compound ${key}` satisfies CompoundDimension,
    1,
  ]
  return {
    symbol: symbolOf(above, below),
    dimension,
    factor: (base * productOf(above)) / productOf(below),
    aliases: [],
  }
}

/** Of a degree above or below a stroke only its size counts. */
function dimensionsOf(factors: readonly UnitFactor[]): readonly string[] {
  return factors
    .map(({ unit: { dimension } }) =>
      dimension === 'temperature' ? 'temperature-difference' : dimension,
    )
    .sort()
}

function productOf(factors: readonly UnitFactor[]): number {
  return factors.reduce((product, { count, unit }) => product * count * unit.factor, 1)
}

function symbolOf(above: readonly UnitFactor[], below: readonly UnitFactor[]): string {
  const told = (factors: readonly UnitFactor[]) =>
    factors.map(({ count, unit }) => `${count === 1 ? '' : count}${unit.symbol}`).join('·')
  if (below.length === 0) return told(above)
  return `${told(above)}/${below.length === 1 ? told(below) : `(${told(below)})`}`
}

/** The compound of a symbol as `compoundUnit` writes it, its parts found by `find`; undefined for others. */
export function parseCompound(
  symbol: string,
  find: (symbol: string) => Unit | undefined,
): Unit | undefined {
  const [, above = '', inBrackets, below] =
    /^([^/]+)(?:\/(?:\(([^()]+)\)|([^/()]+)))?$/u.exec(symbol) ?? []
  const factors = (text: string | undefined) =>
    (text ?? '')
      .split('·')
      .filter((it) => it !== '')
      .map((it) => {
        const [, count = '', name = ''] = /^(\d*\.?\d*)(.*)$/u.exec(it) ?? []
        const unit = find(name)
        return unit === undefined ? undefined : { count: count === '' ? 1 : Number(count), unit }
      })
  const parts = [factors(above), factors(inBrackets ?? below)] as const
  const [over, under] = parts.map((it) => it.filter((factor) => factor !== undefined))
  if (parts.flat().some((it) => it === undefined)) return undefined
  return compoundUnit(over ?? [], under ?? [])
}
