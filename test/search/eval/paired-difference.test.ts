import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairedDifference } from '../../../search/eval/paired-difference'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('the interval lies around the mean, and turns with the sides', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 40 }), (pairs) => {
      const own = pairs.map(([it]) => it)
      const other = pairs.map(([, it]) => it)
      const { mean, low, high } = pairedDifference(own, other)
      const turned = pairedDifference(other, own)
      expect(low).toBeLessThanOrEqual(high)
      expect(turned.mean).toBeCloseTo(-mean, 12)
      expect(Math.abs(turned.low + high)).toBeLessThan(0.1)
    }),
    { numRuns: 30 },
  )
})

test('is as wide as the error of the mean says', () => {
  // Half of 400 are ahead by one: the mean's standard error is 0.5 / 20.
  const own = Array.from({ length: 400 }, (_, n) => n % 2)
  const { mean, low, high } = pairedDifference(own, new Array(400).fill(0))
  expect(mean).toBe(0.5)
  expect(high - low).toBeGreaterThan(0.085)
  expect(high - low).toBeLessThan(0.115)
})

test('a difference that is the same everywhere is certain; nothing to pair is refused', () => {
  const { low, high } = pairedDifference([0.75, 0.5], [0.5, 0.25])
  expect([low, high]).toEqual([0.25, 0.25])
  expect(() => pairedDifference([], [])).toThrow(RangeError)
  expect(() => pairedDifference([1], [1, 0])).toThrow(RangeError)
})
