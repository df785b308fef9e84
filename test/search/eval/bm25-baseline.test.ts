import { expect, test } from 'vitest'
import { createBm25Baseline } from '../../../search/eval/bm25-baseline'
import { simplify } from '../../../search/language/text/simplify'

function baselineOf(texts: Readonly<Record<string, string>>, convert?: (text: string) => string) {
  const baseline = createBm25Baseline('baseline', 'pairs', convert)
  for (const [id, text] of Object.entries(texts)) baseline.add({ id, title: '', text })
  return baseline
}

test('scores are those of BM25 with k1 1.2 and b 0.75, computed by hand', async () => {
  const baseline = baselineOf({ a: '轴承', b: '轴承轴承钢', c: '塑料' })
  const hits = await baseline.rank('轴承', 10)
  // Lengths 1, 4, 1, on average 2; the pair is in two of three; idf = ln(1 + 1.5 / 2.5).
  const idf = Math.log(1.6)
  expect(hits.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(hits[0]?.score).toBeCloseTo((idf * 2.2) / (1 + 1.2 * (0.25 + 0.75 / 2)), 10)
  expect(hits[1]?.score).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2 * (0.25 + 0.75 * 2)), 10)
})

test('titles count, Latin words are whole, ties go by id and the answer is cut', async () => {
  const baseline = createBm25Baseline('baseline', 'pairs')
  for (const id of ['b', 'a', 'c']) baseline.add({ id, title: 'TC4 锻件', text: '' })
  expect((await baseline.rank('tc4', 2)).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(await baseline.rank('tc', 2)).toEqual([])
})

test('traditional text is found by simplified words only if it is converted', async () => {
  const texts = { a: '軸承鋼' }
  expect(await baselineOf(texts).rank('轴承钢', 10)).toEqual([])
  expect(await baselineOf(texts, simplify).rank('轴承钢', 10)).toHaveLength(1)
})

test('characters besides pairs find what shares no pair, and count in the length', async () => {
  const baseline = createBm25Baseline('baseline', 'characters and pairs')
  baseline.add({ id: 'a', title: '', text: '碳酸锶' })
  baseline.add({ id: 'b', title: '', text: '碳酸钠' })
  const hits = await baseline.rank('金属锶', 10)
  expect(hits.map(({ id }) => id)).toEqual(['a'])
  // One of two has it, and both are of average length.
  expect(hits[0]?.score).toBeCloseTo(Math.log(2), 10)
})
