import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortInSteps } from '../../../search/retrieval/sort-in-steps'

test('sorts as sorting at once does, in several steps, and leaves the input alone', () => {
  const lengths = fc.constantFrom(0, 1, 2047, 2048, 2049, 9000)
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 2 ** 31 }), (length, factor) => {
      const numbers = Uint32Array.from({ length }, (_, n) => Math.imul(n + 1, factor | 1))
      const before = numbers.slice()
      const steps = sortInSteps(numbers, (a, b) => a < b)
      let count = 0
      let step = steps.next()
      for (; !step.done; step = steps.next()) count++
      expect(step.value).toEqual(before.slice().sort())
      expect(numbers).toEqual(before)
      expect(count).toBeGreaterThanOrEqual(Math.floor(length / 2048))
    }),
    { numRuns: 30 },
  )
})
