import { expect, test } from 'vitest'
import { mutual } from '../../../app/domain/matching/mutual'

test.each([
  [1, 1, 100],
  [0.6, 0.6, 60],
  [0.9, 0.1, 18],
  [0.1, 0.9, 18],
  [1, 0, 0],
  [0, 0, 0],
])('sides of %d and %d make %d of 100', (need, supply, score) => {
  expect(mutual(need, supply)).toBeCloseTo(score, 9)
})

test('one-sided love ranks below a mutual liking of the same sum', () => {
  expect(mutual(1, 0.2)).toBeLessThan(mutual(0.6, 0.6))
})
