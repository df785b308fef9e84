import { expect, test } from 'vitest'
import { evaluateRanker, percentile } from '../../../search/eval/evaluate-ranker'

test('means are over the queries that have a relevant document, times over those asked', async () => {
  let time = 0
  const qrels = new Map([
    ['right', new Map([['a', 1]])],
    ['wrong', new Map([['b', 1]])],
    ['unjudgeable', new Map([['a', 0]])],
  ])
  const queries = ['right', 'wrong', 'unjudgeable', 'unjudged'].map((id) => ({ id, text: id }))
  const asked: string[] = []
  const ranker = {
    name: 'always a',
    rank: async (text: string) => {
      asked.push(text)
      time += text === 'right' ? 3 : 5
      return [{ id: 'a', score: 1 }]
    },
  }
  const evaluation = await evaluateRanker(ranker, queries, qrels, () => time)
  expect(evaluation).toMatchObject({ queries: 2, ndcg10: 0.5, mrr10: 0.5, recall100: 0.5 })
  expect([evaluation.p50, evaluation.p95]).toEqual([3, 5])
  expect(new Set(asked)).toEqual(new Set(['right', 'wrong']))
  expect(evaluation.answers.size).toBe(2)
})

test('nothing to judge is refused', async () => {
  const ranker = { name: 'none', rank: async () => [] }
  await expect(evaluateRanker(ranker, [], new Map(), () => 0)).rejects.toThrow(RangeError)
})

test('a percentile is the nearest rank', () => {
  const values = Array.from({ length: 20 }, (_, n) => 20 - n)
  expect(percentile(values, 0.5)).toBe(10)
  expect(percentile(values, 0.95)).toBe(19)
  expect(percentile([7], 0.5)).toBe(7)
})
