import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundedEditDistance } from '../../../search/retrieval/edit-distance'
import { Vocabulary } from '../../../search/retrieval/vocabulary'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '4'), minLength: 1, maxLength: 9 })

/** The whole table, straight from the definition. */
function fullDistance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const known = table.get(`${i},${j}`)
    if (known !== undefined) return known
    const same = a[i - 1] === b[j - 1]
    let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      best = Math.min(best, at(i - 2, j - 2) + 1)
    }
    table.set(`${i},${j}`, best)
    return best
  }
  const table = new Map<string, number>()
  return at(a.length, b.length)
}

function vocabularyOf(words: readonly string[], dead: readonly string[] = []) {
  const vocabulary = new Vocabulary()
  for (const each of words) vocabulary.intern(each)
  const frequency = (id: number) => (dead.includes(vocabulary.terms[id] as string) ? 0 : 1)
  return {
    withPrefix: (prefix: string, limit: number) => vocabulary.withPrefix(prefix, limit, frequency),
    similarTo: (word: string, limit: number) => vocabulary.similarTo(word, limit, frequency),
  }
}

describe('edit distance', () => {
  test('equals the full table up to the limit and says limit + 1 beyond', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(boundedEditDistance(a, b, limit)).toBe(Math.min(fullDistance(a, b), limit + 1))
      }),
      { numRuns: 1000 },
    )
  })

  test('counts a swap of neighbours as one edit', () => {
    expect(boundedEditDistance('solidwroks', 'solidworks', 2)).toBe(1)
  })
})

/** Words, and those of them that no live document holds any more. */
const words = fc
  .uniqueArray(word, { minLength: 1 })
  .chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)))

describe('a vocabulary', () => {
  test('finds by prefix every live longer word, and no other', () => {
    fc.assert(
      fc.property(words, word, ([all, dead], prefix) => {
        const expected = all.filter(
          (it) => it.startsWith(prefix) && it !== prefix && !dead.includes(it),
        )
        const found = vocabularyOf(all, dead).withPrefix(prefix, 1000)
        expect([...found]).toEqual(expected.sort())
      }),
    )
  })

  test('finds all live words within reach of a misspelt one, nearest first', () => {
    fc.assert(
      fc.property(words, word, ([all, dead], typed) => {
        const reach = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
        const isNumber = /^\d+$/.test(typed)
        const expected = all
          .filter((it) => !dead.includes(it) && reach > 0 && !isNumber)
          .map((term) => ({ term, distance: fullDistance(typed, term) }))
          .filter(({ distance }) => distance > 0 && distance <= reach)
          .sort((a, b) => a.distance - b.distance || (a.term < b.term ? -1 : 1))
        expect(vocabularyOf(all, dead).similarTo(typed, 1000)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('never takes one alloy number for another', () => {
    expect(vocabularyOf(['6063', '6061']).similarTo('6062', 10)).toEqual([])
  })

  test('never takes a term of a namespace for a misspelt word', () => {
    const vocabulary = vocabularyOf(['@huaxin', 'huaxan'])
    expect(vocabulary.similarTo('huaxin', 10)).toEqual([{ term: 'huaxan', distance: 1 }])
    expect(vocabulary.withPrefix('@hua', 10)).toEqual(['@huaxin'])
  })
})
