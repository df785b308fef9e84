import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOfWan, fenOfYuan, wanOfFen, yuanOfFen } from '../../../app/domain/shared/money'

const mostFen = 10n ** 15n
const fen = fc.bigInt({ min: 0n, max: mostFen })

describe('an amount', () => {
  test.each([
    [300, 300_000_000n],
    [0.5, 500_000n],
    [1.005, 1_005_000n],
    [0.000001, 1n],
    [0, 0n],
    [1e9, mostFen],
  ])('of %s 万元 is %s fen', (wan, expected) => {
    expect(fenOfWan(wan)).toBe(expected)
  })

  test.each([
    [800, 80_000n],
    [0.1 + 0.2, 30n],
    [1.15, 115n],
    [9_999_999.99, 999_999_999n],
  ])('of %s yuan is %s fen', (yuan, expected) => {
    expect(fenOfYuan(yuan)).toBe(expected)
  })

  test('comes back from fen as it was', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(fenOfWan(wanOfFen(amount))).toBe(amount)
        expect(fenOfYuan(yuanOfFen(amount))).toBe(amount)
      }),
    )
  })

  test('as people write it, with six decimals at most, is the same text after', () => {
    const written = fc
      .tuple(fc.nat(1_000_000), fc.nat(999_999))
      .map(([whole, rest]) => Number(`${whole}.${String(rest).padStart(6, '0')}`))
    fc.assert(
      fc.property(written, (wan) => {
        expect(String(wanOfFen(fenOfWan(wan)))).toBe(String(wan))
      }),
    )
  })

  test('is never below zero, endless, or larger than any order', () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, -1, -0.01, 1e13 + 1]) {
      expect(() => fenOfWan(amount)).toThrow(RangeError)
      expect(() => fenOfYuan(amount)).toThrow(RangeError)
    }
  })
})
