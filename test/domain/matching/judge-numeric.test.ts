import { describe, expect, test } from 'vitest'
import type { OfferedRange } from '../../../app/domain/listing/offered-range'
import type { Comparison } from '../../../app/domain/listing/requirement'
import { judgeNumeric } from '../../../app/domain/matching/judge-numeric'
import type { Verdict } from '../../../app/domain/matching/judgement'
import { defaultWeights } from '../../../app/domain/matching/weights'

type Asked = readonly [Comparison, number, string, number?]
type Reached = readonly [number | null, number | null, string]

function number(quantity: string, [comparison, value, unit, upper]: Asked) {
  return {
    kind: 'numeric',
    id: 'r',
    strictness: 'hard',
    tier: 0,
    lotId: null,
    quantity,
    comparison,
    value,
    upper: upper ?? null,
    unit,
  } as const
}

function reaching(quantity: string, [min, max, unit]: Reached) {
  return [{ quantity, min, max, unit }]
}

function judge(asked: ReturnType<typeof number>, ranges: readonly OfferedRange[]) {
  return judgeNumeric(asked, ranges, defaultWeights)
}

describe('a number', () => {
  test.each<[string, Asked, Reached, Verdict]>([
    ['dimensional-tolerance', ['at-most', 0.02, 'mm'], [0.01, 0.05, 'mm'], 'met'],
    ['dimensional-tolerance', ['at-most', 0.02, 'mm'], [20, null, 'μm'], 'met'],
    ['dimensional-tolerance', ['at-most', 0.02, 'mm'], [null, 18, 'um'], 'met'],
    // Both digits of an IP code: IP58 is more in water than IP67, and less in dust.
    ['ingress-protection', ['at-least', 65, 'IP'], [null, 67, 'IP'], 'met'],
    ['ingress-protection', ['at-least', 58, 'IP'], [null, 67, 'IP'], 'unmet'],
    ['ingress-protection', ['at-least', 65, 'IP'], [null, 58, 'IP'], 'unmet'],
    ['hardness-hrc', ['within', 56, 'HRC', 60], [58, 62, 'HRC'], 'met'],
    ['hardness-hrc', ['within', 56, 'HRC', 60], [30, 40, 'HRC'], 'unmet'],
    ['dimensional-tolerance', ['at-most', 0.02, 'mm'], [22, null, 'μm'], 'deviates'],
    ['dimensional-tolerance', ['at-most', 0.02, 'mm'], [22.1, null, 'μm'], 'unmet'],
    ['part-length', ['at-least', 800, 'mm'], [null, 0.8, 'm'], 'met'],
    ['part-length', ['at-least', 800, 'mm'], [1, null, 'm'], 'met'],
    ['part-length', ['at-least', 800, 'mm'], [null, 72, 'cm'], 'deviates'],
    ['part-length', ['at-least', 800, 'mm'], [null, 71.9, 'cm'], 'unmet'],
    ['operating-pressure', ['at-least', 6, 'bar'], [null, 600, 'kPa'], 'met'],
    ['operating-pressure', ['at-least', 6, 'bar'], [null, 0.5, 'MPa'], 'unmet'],
    ['impurity-content', ['at-most', 0.0005, '%'], [5, null, 'ppm'], 'met'],
    ['impurity-content', ['at-most', 1, 'ppb'], [0.001, null, 'ppm'], 'met'],
    ['backlash', ['at-most', 60, '″'], [1, null, '′'], 'met'],
    ['flow-rate', ['at-least', 60, 'm³/h'], [null, 1000, 'L/min'], 'met'],
    ['titer', ['at-least', 5, 'g/L'], [null, 5000, 'mg/L'], 'met'],
    ['wafer-diameter', ['equals', 300, 'mm'], [8, 12, 'inch'], 'met'],
    ['wafer-diameter', ['equals', 300, 'mm'], [6, 8, 'inch'], 'unmet'],
    ['wafer-diameter', ['equals', 300, 'mm'], [null, 300, 'mm'], 'met'],
    ['wafer-diameter', ['equals', 300, 'mm'], [310, 450, 'mm'], 'deviates'],
  ])('%s %j is answered by %j: %s', (quantity, asked, reached, verdict) => {
    expect(judge(number(quantity, asked), reaching(quantity, reached)).verdict).toBe(verdict)
  })

  test.each<[string, Asked, Reached, Verdict]>([
    ['wavelength', ['covers', 8, 'μm', 12], [8000, 12_000, 'nm'], 'met'],
    ['wavelength', ['covers', 8, 'μm', 12], [7.5, null, 'μm'], 'unknown'],
    ['wavelength', ['covers', 8, 'μm', 12], [null, 14, 'μm'], 'unknown'],
    ['wavelength', ['covers', 8, 'μm', 12], [8.4, 14, 'μm'], 'deviates'],
    ['wavelength', ['covers', 8, 'μm', 12], [3, 5, 'μm'], 'unmet'],
    ['wavelength', ['covers', 8, 'μm', 12], [null, 5, 'μm'], 'unmet'],
    ['process-temperature', ['covers', -20, '℃', 150], [253.15, 423.15, 'K'], 'met'],
    ['process-temperature', ['covers', -20, '℃', 150], [273.15, 423.15, 'K'], 'unmet'],
  ])('%s %j is spanned by %j: %s', (quantity, asked, reached, verdict) => {
    expect(judge(number(quantity, asked), reaching(quantity, reached)).verdict).toBe(verdict)
  })

  test.each<[Asked, Reached, Verdict]>([
    [['at-least', 99.9999, '%'], [null, 99.9999, '%'], 'met'],
    [['at-least', 99.9999, '%'], [null, 0.999999, '1'], 'met'],
    [['at-least', 99.9999, '%'], [null, 99.99989, '%'], 'deviates'],
    [['at-least', 99.9999, '%'], [null, 99.9, '%'], 'unmet'],
    [['at-least', 99.9, '%'], [null, 99.9999, '%'], 'met'],
    [['at-least', 30, '%'], [null, 28, '%'], 'deviates'],
  ])('of purity %j the part that may be missing counts: %j is %s', (asked, reached, verdict) => {
    expect(judge(number('purity', asked), reaching('purity', reached)).verdict).toBe(verdict)
  })

  test.each<[Asked, Reached, Verdict]>([
    [['at-most', -70, '℃'], [193.15, null, 'K'], 'met'],
    [['at-most', 203.15, 'K'], [-70, null, '℃'], 'met'],
    [['at-most', -70, '℃'], [-64, null, '℃'], 'deviates'],
    [['at-most', 203.15, 'K'], [-64, null, '℃'], 'deviates'],
    [['at-most', -70, '℃'], [-60, null, '℃'], 'unmet'],
    [['at-most', 203.15, 'K'], [-60, null, '℃'], 'unmet'],
    [['at-most', 0, '℃'], [2, null, '℃'], 'deviates'],
    [['at-most', 0, '℃'], [3, null, '℃'], 'unmet'],
    [['at-most', 0.02, 'K'], [-273.14, null, '℃'], 'met'],
    [['at-most', 0.02, 'K'], [4, null, 'K'], 'unmet'],
    [['at-most', 4, 'K'], [4.3, null, 'K'], 'deviates'],
  ])('a temperature %j against %j is %s in whatever unit it is told', (asked, reached, verdict) => {
    const quantity = 'storage-temperature'
    expect(judge(number(quantity, asked), reaching(quantity, reached)).verdict).toBe(verdict)
  })

  test('is unknown where the offer says nothing, or measures something else', () => {
    const asked = number('part-length', ['at-least', 800, 'mm'])
    expect(judge(asked, []).verdict).toBe('unknown')
    expect(judge(asked, reaching('part-diameter', [null, 5, 'm'])).verdict).toBe('unknown')
    expect(judge(asked, reaching('part-length', [null, 900, 'kg'])).verdict).toBe('unknown')
    expect(judge(asked, reaching('part-length', [null, null, 'mm'])).verdict).toBe('unknown')
  })

  test('that misses by more is worth less, and never as much as one that is met', () => {
    const asked = number('part-length', ['at-least', 800, 'mm'])
    const fits = [800, 790, 600, 10].map(
      (max) => judge(asked, reaching('part-length', [null, max, 'mm'])).fit,
    )
    expect(fits[0]).toBe(1)
    expect(fits[1]).toBeLessThanOrEqual(defaultWeights.missed)
    expect(fits).toEqual([...fits].sort((a, b) => b - a))
    expect(new Set(fits).size).toBe(4)
  })
})

test('of several values one is enough', () => {
  const asked = { ...number('wafer-diameter', ['one-of', 4, 'inch']), others: [6, 8] }
  expect(judge(asked, reaching('wafer-diameter', [150, 152.4, 'mm'])).verdict).toBe('met')
  expect(judge(asked, reaching('wafer-diameter', [300, 300, 'mm'])).verdict).toBe('unmet')
})
