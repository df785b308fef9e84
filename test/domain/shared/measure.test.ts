import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, dimensionOf, findUnit } from '../../../app/domain/shared/measure'
import { quantities } from '../../../app/domain/shared/quantities'
import type { Unit } from '../../../app/domain/shared/unit'
import { units } from '../../../app/domain/shared/units'

const anyUnit = fc.constantFrom(...units)
const siblings = anyUnit.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.constantFrom(...units.filter(({ dimension }) => dimension === one.dimension)),
  ),
)

describe('a unit', () => {
  test('is found by its symbol and by every alias, with blanks around', () => {
    for (const unit of units) {
      for (const spelling of [unit.symbol, ...unit.aliases]) {
        expect([spelling, findUnit(` ${spelling} `)]).toEqual([spelling, unit])
      }
    }
  })

  test('has spellings that no other unit has', () => {
    const spellings = units.flatMap(({ symbol, aliases }) => [symbol, ...aliases])
    const twice = spellings.filter((it, index) => spellings.indexOf(it) !== index)
    expect(twice).toEqual([])
  })

  test('has a Recommendation 20 code that no other unit has', () => {
    const codes = units.flatMap(({ rec20 }) => (rec20 === undefined ? [] : [rec20]))
    expect(codes.filter((it, index) => codes.indexOf(it) !== index)).toEqual([])
    expect(codes.filter((it) => !/^[A-Z0-9]{1,3}$/.test(it))).toEqual([])
  })

  test('has a factor above zero', () => {
    expect(units.filter(({ factor }) => !(factor > 0 && Number.isFinite(factor)))).toEqual([])
  })

  test('that nobody knows is not found and has no dimension', () => {
    for (const spelling of ['furlong', '', 'MM', 'constructor', '__proto__']) {
      expect(findUnit(spelling)).toBeUndefined()
      expect(dimensionOf(spelling)).toBeUndefined()
    }
  })

  test('tells milli from mega, and kelvin from kilo', () => {
    expect(findUnit('mW')).not.toBe(findUnit('MW'))
    expect(findUnit('mN')?.dimension).toBe('force')
    expect(dimensionOf('K')).toBe('temperature')
    expect(dimensionOf('k')).toBeUndefined()
  })
})

test('every quantity has a dimension that some unit measures', () => {
  const measured = new Set(units.map(({ dimension }) => dimension))
  expect(quantities.filter(({ dimension }) => !measured.has(dimension))).toEqual([])
})

describe('a conversion', () => {
  test.each([
    [20, 'μm', 'mm', 0.02],
    [20, '微米', 'um', 20],
    [1, 'inch', 'mm', 25.4],
    [12, '寸', 'mm', 304.8],
    [1, '%', 'ppm', 10_000],
    [5, 'ppb', 'ppm', 0.005],
    [0.5, '‰', '%', 0.05],
    [6, 'bar', 'kPa', 600],
    [1, 'MPa', 'bar', 10],
    [0, '℃', 'K', 273.15],
    [-273.15, '°C', 'K', 0],
    [300, 'K', '摄氏度', 26.85],
    [-40, '℃', 'K', 233.15],
    [1, '°', '″', 3600],
    [180 / Math.PI, '°', 'mrad', 1000],
    [60, 'L/min', 'm³/h', 3.6],
    [3600, 'L/h', 'L/min', 60],
    [1, 't/h', 'kg/h', 1000],
    [36, 'km/h', 'm/s', 10],
    [60, 'm/min', 'mm/s', 1000],
    [1, 'g/cm³', 'kg/m³', 1000],
    [1, 'kWh', 'kJ', 3600],
    [2, '万件', '片', 20_000],
    [3, '万循环', '次', 30_000],
    [1, 'g/L', 'mg/L', 1000],
    [1, 'm³', 'mL', 1_000_000],
    [1, 'GB/s', 'Gbps', 8],
    [1000, 'cP', 'Pa·s', 1],
    [1, 'a', 'h', 8766],
    [1, 'S/cm', 'mS/cm', 1000],
    [1, 'GHz', '兆赫', 1000],
    // Some libraries take the short ton of the United States for it.
    [1, 'ton', 'kg', 1000],
    [1, 't', 'kg', 1000],
  ])('%d %s in %s is %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 9)
  })

  test('of what measures something else, or of an unknown unit, is refused', () => {
    expect(convert(1, 'kg', 'm')).toBeUndefined()
    expect(convert(1, 'HRC', 'HV')).toBeUndefined()
    expect(convert(1, '℃', 'ΔK')).toBeUndefined()
    expect(convert(1, 'furlong', 'm')).toBeUndefined()
    expect(convert(1, 'm', 'furlong')).toBeUndefined()
  })

  test('is possible within a dimension and only there', () => {
    const tries = (one: Unit, other: Unit) => convert(1, one.symbol, other.symbol) !== undefined
    for (const one of units) {
      for (const other of units) {
        const what = `${one.symbol} ${other.symbol}`
        expect([what, tries(one, other)]).toEqual([what, one.dimension === other.dimension])
      }
    }
  })

  test('there and back gives the value again', () => {
    fc.assert(
      fc.property(siblings, fc.double({ min: -1e6, max: 1e6, noNaN: true }), ([a, b], value) => {
        const there = convert(value, a.symbol, b.symbol) ?? Number.NaN
        const back = convert(there, b.symbol, a.symbol) ?? Number.NaN
        const offset = (a.offset ?? 0) + (b.offset ?? 0)
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value, offset))
      }),
    )
  })

  test('keeps what is more more', () => {
    fc.assert(
      fc.property(siblings, fc.integer(), fc.integer({ min: 1 }), ([a, b], value, more) => {
        const lower = convert(value, a.symbol, b.symbol) ?? Number.NaN
        const higher = convert(value + more, a.symbol, b.symbol) ?? Number.NaN
        expect(higher).toBeGreaterThan(lower)
      }),
    )
  })

  test('over a third unit is the same as the direct one', () => {
    const three = siblings.chain(([one, other]) =>
      fc.tuple(
        fc.constant(one),
        fc.constant(other),
        fc.constantFrom(...units.filter(({ dimension }) => dimension === one.dimension)),
      ),
    )
    fc.assert(
      fc.property(three, fc.integer({ min: 1, max: 1_000_000 }), ([a, b, c], value) => {
        const direct = convert(value, a.symbol, c.symbol) ?? Number.NaN
        const middle = convert(value, a.symbol, b.symbol) ?? Number.NaN
        const detour = convert(middle, b.symbol, c.symbol) ?? Number.NaN
        expect(Math.abs(detour - direct)).toBeLessThanOrEqual(1e-9 * Math.abs(direct) + 1e-6)
      }),
    )
  })
})
