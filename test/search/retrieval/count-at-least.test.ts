import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBit, emptyBitset } from '../../../search/retrieval/bitset'
import { countAtLeast } from '../../../search/retrieval/count-at-least'
import { SlotSet } from '../../../search/retrieval/slot-set'

const universe = 70
const slots = fc.uniqueArray(fc.integer({ min: 0, max: universe - 1 }), { maxLength: universe })

function listed(size: number, members: readonly number[]): SlotSet {
  return SlotSet.ofList(size, Uint32Array.from(members).sort())
}

function bitted(size: number, members: readonly number[]): SlotSet {
  const bits = emptyBitset(size)
  for (const slot of members) addBit(bits, slot)
  return SlotSet.ofBits(size, bits)
}

test('finds who is in so many sets, whether they are lists, bits or few among many', () => {
  fc.assert(
    fc.property(
      fc.array(slots, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 13 }),
      (sets, minimum) => {
        const expected = Array.from({ length: universe }, (_, slot) => slot).filter(
          (slot) => sets.filter((it) => it.includes(slot)).length >= minimum,
        )
        const forms = [
          countAtLeast(
            universe,
            sets.map((it) => bitted(universe, it)),
            minimum,
          ),
          countAtLeast(
            universe,
            sets.map((it) => listed(universe, it)),
            minimum,
          ),
          countAtLeast(
            1e6,
            sets.map((it) => listed(1e6, it)),
            minimum,
          ),
        ]
        for (const found of forms) {
          expect([...found.slots]).toEqual(expected)
          expect(found.size).toBe(expected.length)
        }
      },
    ),
    { numRuns: 300 },
  )
})
