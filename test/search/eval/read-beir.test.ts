import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCorpus, readQrels, readQueries } from '../../../search/eval/read-beir.server'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beir-'))
  await mkdir(join(folder, 'qrels'))
})
afterEach(() => rm(folder, { recursive: true }))

const corpus = (content: string) => writeFile(join(folder, 'corpus.jsonl'), content)
const queries = (content: string) => writeFile(join(folder, 'queries.jsonl'), content)
const qrels = (content: string) => writeFile(join(folder, 'qrels', 'test.tsv'), content)

async function readAll(size?: number) {
  const batches = []
  for await (const batch of readCorpus(folder, size)) batches.push(batch)
  return batches
}

test('documents come in batches; title and text may be missing, ids may be numbers', async () => {
  await corpus(
    '\ufeff{"_id":"a","title":"甲","text":"轴承钢","metadata":{}}\r\n\n{"_id":2}\n{"_id":"c"}',
  )
  expect(await readAll(2)).toEqual([
    [
      { id: 'a', title: '甲', text: '轴承钢' },
      { id: '2', title: '', text: '' },
    ],
    [{ id: 'c', title: '', text: '' }],
  ])
})

test('queries and graded judgements are read', async () => {
  await queries('{"_id":"q","text":"轴承钢"}\n')
  await qrels('query-id\tcorpus-id\tscore\nq\ta\t2\nq\tb\t0\n')
  expect(await readQueries(folder)).toEqual([{ id: 'q', text: '轴承钢' }])
  expect(await readQrels(folder)).toEqual(
    new Map([
      [
        'q',
        new Map([
          ['a', 2],
          ['b', 0],
        ]),
      ],
    ]),
  )
})

test.each([
  ['{"_id":"a"}\n{"_id":', /corpus\.jsonl:2: not JSON/],
  ['{"_id":"a"}\n\n{"title":"x"}', /corpus\.jsonl:3: _id/],
  ['{"_id":"a","text":5}', /corpus\.jsonl:1: text/],
  ['{"_id":"a"}\n{"_id":"a"}', /corpus\.jsonl:2: _id a was there before/],
  ['[1]', /corpus\.jsonl:1: /],
  ['', /corpus\.jsonl: no documents/],
])('a corpus of %j is refused with its line', async (content, message) => {
  await corpus(content)
  await expect(readAll()).rejects.toThrow(message)
})

test.each([
  ['q\ta\t1\n', /test\.tsv:1: expected the heading/],
  ['query-id\tcorpus-id\tscore\nq\ta\n', /test\.tsv:2: expected query id/],
  ['query-id\tcorpus-id\tscore\nq\ta\t0.5\n', /test\.tsv:2: expected query id/],
  ['query-id\tcorpus-id\tscore\nq\ta\t1\nq\ta\t2\n', /test\.tsv:3: q and a were given another/],
])('judgements of %j are refused with their line', async (content, message) => {
  await qrels(content)
  await expect(readQrels(folder)).rejects.toThrow(message)
})

test('an absent file and a query that has no text are named; an empty one is read', async () => {
  await expect(readQueries(folder)).rejects.toThrow(/queries\.jsonl: no such file/)
  await queries('{"_id":"q","text":""}')
  expect(await readQueries(folder)).toEqual([{ id: 'q', text: '' }])
  await queries('{"_id":"q"}')
  await expect(readQueries(folder)).rejects.toThrow(/queries\.jsonl:1: text/)
})
