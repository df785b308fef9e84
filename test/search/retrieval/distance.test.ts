import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceBetween } from '../../../search/retrieval/distance'
import { metresBetween } from './brute-force'

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const points = fc.record({ latitude: degrees(89), longitude: degrees(180) })

test('places are as far apart as another formula says', () => {
  fc.assert(
    fc.property(points, points, (one, other) => {
      expect(distanceBetween(one, other)).toBeCloseTo(metresBetween(one, other), 0)
    }),
  )
})
