import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function evaluate(...args: readonly string[]) {
  const { MEILI_URL: _, ...env } = process.env
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/eval.ts', ...args], {
    encoding: 'utf8',
    env,
  })
}

test('the command prints each measure for the engine and the baselines, and writes a run', () => {
  const run = join(folder, 'run.trec')
  const { stdout, status } = evaluate('test/golden/eval/items', '--run', run)
  expect(status).toBe(0)
  for (const word of ['nDCG@10', 'MRR@10', 'recall@100', 'p50 ms', 'p95 ms']) {
    expect(stdout).toContain(word)
  }
  expect(stdout).toMatch(/^embedded\s+[01]\.\d{4}\s+[01]\.\d{4}\s+[01]\.\d{4}/m)
  expect(stdout).toMatch(/^BM25 pairs\s+[01]\.\d{4}/m)
  expect(stdout).toMatch(/^BM25 characters \+ pairs\s+[01]\.\d{4}/m)
  expect(stdout).toMatch(
    /^embedded − BM25 pairs, nDCG@10: [+−]0\.\d{4} \(95% [+−]0\.\d{4} to [+−]0\.\d{4}\)$/m,
  )
  const lines = readFileSync(run, 'utf8').trimEnd().split('\n')
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(80)
  expect(lines[0]).toMatch(/^\S+ Q0 \S+ 1 [\d.e-]+ lianhe-embedded$/)
})

test('a query without a text is left out, with a count', () => {
  mkdirSync(join(folder, 'qrels'))
  writeFileSync(join(folder, 'corpus.jsonl'), '{"_id":"a","text":"轴承钢"}\n')
  writeFileSync(
    join(folder, 'queries.jsonl'),
    '{"_id":"q","text":"轴承"}\n{"_id":"e","text":" "}\n',
  )
  writeFileSync(join(folder, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\nq\ta\t1\ne\ta\t1\n')
  const { stdout, stderr, status } = evaluate(folder)
  expect([status, stderr.trim()]).toEqual([0, '1 queries without a text left out'])
  expect(stdout).toContain('1 of 2 queries have a relevant document')
})

test('a folder that is none is named, without a stack', () => {
  const { stderr, status } = evaluate(join(folder, 'absent'))
  expect(status).toBe(1)
  expect(stderr).toContain('absent: no such folder')
  expect(stderr).not.toContain('    at ')
})
