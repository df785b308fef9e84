import { expect, test } from 'vitest'
import { runLines } from '../../../search/eval/run-lines'

test('each line has six words, and whoever orders by score gets the order by rank', () => {
  const answers = new Map([
    [
      'q 1',
      [
        { id: 'b', score: 2 },
        { id: 'a', score: 2 },
        { id: 'c d', score: 2 },
        { id: 'e', score: 0 },
        { id: 'f', score: 0 },
      ],
    ],
  ])
  const rows = [...runLines(answers, 'lianhe')].map((line) => line.split(' '))
  expect(rows.map((row) => row.length)).toEqual([6, 6, 6, 6, 6])
  expect(rows.map(([query, q0, id, rank, , tag]) => [query, q0, id, rank, tag])).toEqual([
    ['q%201', 'Q0', 'b', '1', 'lianhe'],
    ['q%201', 'Q0', 'a', '2', 'lianhe'],
    ['q%201', 'Q0', 'c%20d', '3', 'lianhe'],
    ['q%201', 'Q0', 'e', '4', 'lianhe'],
    ['q%201', 'Q0', 'f', '5', 'lianhe'],
  ])
  const scores = rows.map((row) => Number(row[4]))
  for (const [index, score] of scores.entries()) {
    if (index > 0) expect(score).toBeLessThan(scores[index - 1] as number)
  }
})
