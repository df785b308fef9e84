import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, test } from 'vitest'
import { checkUscc, usccCheckDigit } from '../../../app/domain/shared/uscc'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const letter = fc.constantFrom(...alphabet)
const digits = fc.stringMatching(/^\d{6}$/)
/** stdnum refuses the letters that the standard allows in the first two places: none here. */
const authority = fc.constantFrom('1', '5', '9')

const body = fc
  .tuple(
    authority,
    fc.constantFrom('1', '2', '3', '9'),
    digits,
    fc.array(letter, { minLength: 9, maxLength: 9 }),
  )
  .map(([first, second, place, rest]) => first + second + place + rest.join(''))

describe('a unified social credit code', () => {
  test('of a real firm passes', () => {
    // Source: the example of GB 32100-2015, annex B.
    expect(checkUscc('91350100M000100Y43')).toBe('valid')
  })

  test('has the check digit that stdnum computes, but for the wrap to 0', () => {
    fc.assert(
      fc.property(body, (first17) => {
        const code = first17 + usccCheckDigit(first17)
        expect(checkUscc(code)).toBe('valid')
        // stdnum leaves 31 as it is where the standard's sum is 0, and so refuses those codes.
        if (!code.endsWith('0')) expect(stdnum.CN?.uscc?.validate(code).isValid).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('with any one character changed to another is noticed', () => {
    const changed = fc.tuple(body, fc.integer({ min: 0, max: 17 }), letter)
    fc.assert(
      fc.property(changed, ([first17, at, other]) => {
        const code = first17 + usccCheckDigit(first17)
        fc.pre(code.charAt(at) !== other)
        expect(checkUscc(code.slice(0, at) + other + code.slice(at + 1))).not.toBe('valid')
      }),
    )
  })

  test('of another form is malformed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 17 }), (text) => {
        expect(checkUscc(text)).toBe('malformed')
      }),
    )
    for (const code of ['91350100m000100y43', '9135010AM000100Y43', '91350100I000100Y43']) {
      expect(checkUscc(code)).toBe('malformed')
    }
  })
})
