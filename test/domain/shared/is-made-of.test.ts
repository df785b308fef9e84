import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMadeOf } from '../../../app/domain/shared/is-made-of'

const word = fc.stringMatching(/^[a-z]{1,12}$/)
const separator = fc.constantFrom('', '.', '-', '_', ' ')
const digits = fc.stringMatching(/^\d{0,3}$/)

test('the parts of an address in any order, case and spelling are no more than the address', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }).chain((parts) =>
        fc.record({
          parts: fc.constant(parts),
          order: fc.shuffledSubarray(parts, { minLength: parts.length }),
          capitals: fc.infiniteStream(fc.boolean()),
        }),
      ),
      ...[separator, digits, digits],
      ({ parts, order, capitals }, between, before, after) => {
        const cased = [...order.join(between)].map((it) =>
          capitals.next().value ? it.toUpperCase() : it,
        )
        const address = `${parts.join('.')}@ex.example`
        expect(isMadeOf(before + cased.join('') + after, [address])).toBe(true)
      },
    ),
  )
})

test('with a letter that is in none of the words it is more', () => {
  fc.assert(
    fc.property(fc.array(word), fc.nat({ max: 20 }), (words, at) => {
      const text = words.join('')
      expect(isMadeOf(`${text.slice(0, at)}é${text.slice(at)}`, words)).toBe(false)
    }),
  )
})

test('with more digits than anybody tries it is more, and digits alone are not judged', () => {
  expect(isMadeOf('second12345678', ['second'])).toBe(true)
  expect(isMadeOf('second123456789', ['second'])).toBe(false)
  expect(isMadeOf('12345678', ['second', '12345678'])).toBe(false)
})
