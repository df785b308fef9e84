import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreRanking } from '../../../search/eval/score-ranking'

describe('by hand', () => {
  const judged = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 1],
    ['d', 0],
    ['e', -1],
  ])

  test('a graded answer in the wrong order', () => {
    // (2/1 + 0 + 3/2 + 0 + 1/log2(6)) / (3/1 + 2/log2(3) + 1/2)
    const { ndcg10, mrr10, recall100 } = scoreRanking(['b', 'd', 'a', 'x', 'c'], judged)
    expect(ndcg10).toBeCloseTo(3.886853 / 4.76186, 5)
    expect(mrr10).toBe(1)
    expect(recall100).toBe(1)
  })

  test('a first hit at the third place, one of three found', () => {
    const { ndcg10, mrr10, recall100 } = scoreRanking(['d', 'e', 'c'], judged)
    expect(ndcg10).toBeCloseTo(0.5 / 4.76186, 5)
    expect(mrr10).toBeCloseTo(1 / 3, 12)
    expect(recall100).toBeCloseTo(1 / 3, 12)
  })

  test('a hit at the eleventh place counts for recall only', () => {
    const strangers = Array.from({ length: 10 }, (_, n) => `x${n}`)
    expect(scoreRanking([...strangers, 'a'], new Map([['a', 1]]))).toEqual({
      ndcg10: 0,
      mrr10: 0,
      recall100: 1,
    })
  })

  test('a hit at the hundred and first place counts for nothing', () => {
    const strangers = Array.from({ length: 100 }, (_, n) => `x${n}`)
    expect(scoreRanking([...strangers, 'a'], new Map([['a', 1]])).recall100).toBe(0)
  })

  test('an empty answer is worth nothing, and a query without relevant documents is refused', () => {
    expect(scoreRanking([], judged)).toEqual({ ndcg10: 0, mrr10: 0, recall100: 0 })
    expect(() => scoreRanking(['a'], new Map([['a', 0]]))).toThrow(RangeError)
  })
})

describe('against a second formulation', () => {
  const ids = Array.from({ length: 130 }, (_, n) => `d${n}`)
  const cases = fc
    .tuple(
      fc.shuffledSubarray(ids),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: -1, max: 4 })), {
        selector: ([id]) => id,
        minLength: 1,
      }),
    )
    .filter(([, judged]) => judged.some(([, grade]) => grade > 0))

  /** As trec_eval counts: place by place, with the ideal order found by removing the best each time. */
  function second(ranked: readonly string[], judged: readonly (readonly [string, number])[]) {
    const left = judged.map(([, grade]) => grade).filter((grade) => grade > 0)
    const relevant = left.length
    let gain = 0
    let ideal = 0
    let first = 0
    for (let rank = 1; rank <= 10; rank++) {
      const discount = Math.log(2) / Math.log(rank + 1)
      const grade = judged.find(([id]) => id === ranked[rank - 1])?.[1] ?? 0
      if (grade > 0) gain += grade * discount
      if (grade > 0 && first === 0) first = rank
      const best = left.length > 0 ? Math.max(...left) : 0
      if (left.length > 0) left.splice(left.indexOf(best), 1)
      ideal += best * discount
    }
    let found = 0
    for (const [id, grade] of judged) {
      const place = ranked.indexOf(id)
      if (grade > 0 && place >= 0 && place < 100) found++
    }
    return { ndcg10: gain / ideal, mrr10: first === 0 ? 0 : 1 / first, recall100: found / relevant }
  }

  test('all three measures agree', () => {
    fc.assert(
      fc.property(cases, ([ranked, judged]) => {
        const own = scoreRanking(ranked, new Map(judged))
        const other = second(ranked, judged)
        expect(own.ndcg10).toBeCloseTo(other.ndcg10, 10)
        expect(own.mrr10).toBeCloseTo(other.mrr10, 10)
        expect(own.recall100).toBeCloseTo(other.recall100, 10)
      }),
    )
  })
})
