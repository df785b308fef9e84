import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyFit } from '../../../../app/domain/matching/fit/money-fit'

const band = (minFen: bigint | null, maxFen: bigint | null) => ({ minFen, maxFen })

test.each([
  ['overlap', band(10n, 50n), band(40n, 90n), 1],
  ['lie one in the other', band(10n, 90n), band(40n, 50n), 1],
  ['touch', band(10n, 40n), band(40n, 90n), 1],
  ['are half apart', band(10n, 20n), band(40n, 90n), 0.5],
  ['are a thousandfold apart', band(null, 100n), band(100_000n, null), 0.001],
  ['are open where they face each other', band(500n, null), band(null, null), 1],
  ['are open upwards on the lower side', band(10n, null), band(40n, 90n), 1],
  ['are open downwards on the upper side', band(10n, 20n), band(null, 90n), 1],
])('bands that %s agree so far', (_how, one, other, fit) => {
  expect(moneyFit(one, other)).toBe(fit)
  expect(moneyFit(other, one)).toBe(fit)
})

test('a band that is not stated agrees with none', () => {
  expect(moneyFit(null, band(1n, 2n))).toBeNull()
  expect(moneyFit(band(1n, 2n), null)).toBeNull()
})

test('the farther apart, the less they agree', () => {
  const amount = fc.bigInt(1n, 10n ** 15n)
  fc.assert(
    fc.property(amount, amount, amount, (top, gap, more) => {
      const near = moneyFit(band(null, top), band(top + gap, null)) ?? Number.NaN
      const far = moneyFit(band(null, top), band(top + gap + more, null)) ?? Number.NaN
      expect(near).toBeLessThanOrEqual(1)
      expect(far).toBeLessThanOrEqual(near)
      expect(far).toBeGreaterThan(0)
    }),
  )
})
