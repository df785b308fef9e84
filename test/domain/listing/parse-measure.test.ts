import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumericAsk, parseOfferedRange } from '../../../app/domain/listing/parse-measure'

describe('what a need asks of a quantity', () => {
  test.each([
    [
      '尺寸公差≤0.02 mm',
      {
        quantity: 'dimensional-tolerance',
        comparison: 'at-most',
        value: 0.02,
        upper: null,
        unit: 'mm',
      },
    ],
    [
      '尺寸公差 0.02 毫米',
      {
        quantity: 'dimensional-tolerance',
        comparison: 'at-most',
        value: 0.02,
        upper: null,
        unit: 'mm',
      },
    ],
    [
      '表面粗糙度 Ra ≤ 0.4 um',
      {
        quantity: 'surface-roughness-ra',
        comparison: 'at-most',
        value: 0.4,
        upper: null,
        unit: 'μm',
      },
    ],
    [
      '工作温度 -40~85 ℃',
      { quantity: 'operating-temperature', comparison: 'covers', value: -40, upper: 85, unit: '℃' },
    ],
    [
      '纯度:99.95 %',
      { quantity: 'purity', comparison: 'at-least', value: 99.95, upper: null, unit: '%' },
    ],
    [
      '晶圆直径=200 mm',
      { quantity: 'wafer-diameter', comparison: 'equals', value: 200, upper: null, unit: 'mm' },
    ],
    [
      'payload 不小于 1,200 kg',
      { quantity: 'payload', comparison: 'at-least', value: 1200, upper: null, unit: 'kg' },
    ],
    [
      '真空度≤5e-4 Pa',
      { quantity: 'vacuum', comparison: 'at-most', value: 5e-4, upper: null, unit: 'Pa' },
    ],
  ])('%s is understood', (text, ask) => {
    expect(parseNumericAsk(text)).toEqual({ ok: true, value: ask })
  })

  test.each([
    ['牢固的一种≤0.02 mm 之类', 'not-understood'],
    ['尺寸公差≤0.02 斗', 'not-understood'],
    ['尺寸公差≤0.02 kg', 'unit-mismatch'],
    ['尺寸公差 很高', 'unreadable-range'],
    ['工作温度 85~-40 ℃', 'unreadable-range'],
    ['尺寸公差≤0.02', 'missing-unit'],
  ])('%s is refused as %s', (text, reason) => {
    expect(parseNumericAsk(text)).toMatchObject({ ok: false, reason })
  })

  test('any text is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tail) => {
        expect(typeof parseNumericAsk(`尺寸公差${tail}`).ok).toBe('boolean')
      }),
    )
  })
})

describe('what a supplier reaches', () => {
  test.each([
    [
      '尺寸公差 0.005~0.05 mm',
      { quantity: 'dimensional-tolerance', min: 0.005, max: 0.05, unit: 'mm' },
    ],
    ['尺寸公差 0.01 mm', { quantity: 'dimensional-tolerance', min: 0.01, max: null, unit: 'mm' }],
    ['尺寸公差≤0.01 mm', { quantity: 'dimensional-tolerance', min: null, max: 0.01, unit: 'mm' }],
    ['工件长度 1200 mm', { quantity: 'part-length', min: null, max: 1200, unit: 'mm' }],
    ['晶圆直径 200 mm', { quantity: 'wafer-diameter', min: 200, max: 200, unit: 'mm' }],
    ['工作温度 -40-85 ℃', { quantity: 'operating-temperature', min: -40, max: 85, unit: '℃' }],
  ])('%s is understood', (text, range) => {
    expect(parseOfferedRange(text)).toEqual({ ok: true, value: range })
  })

  test('a stated range keeps its numbers whatever they are', () => {
    const number = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 1000)
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [min, max] = a <= b ? [a, b] : [b, a]
        expect(parseOfferedRange(`膜厚 ${min}~${max} μm`)).toEqual({
          ok: true,
          value: { quantity: 'film-thickness', min, max, unit: 'μm' },
        })
      }),
    )
  })
})
