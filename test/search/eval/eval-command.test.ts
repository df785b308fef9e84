import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
  expect(stdout).toMatch(/^BM25 bigrams\s+[01]\.\d{4}/m)
  expect(stdout).toMatch(/^BM25 bigrams \+ opencc\s+[01]\.\d{4}/m)
  const lines = readFileSync(run, 'utf8').trimEnd().split('\n')
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(80)
  expect(lines[0]).toMatch(/^\S+ Q0 \S+ 1 [\d.e-]+ lianhe-embedded$/)
})

test('a folder that is none is named, without a stack', () => {
  const { stderr, status } = evaluate(join(folder, 'absent'))
  expect(status).toBe(1)
  expect(stderr).toContain('absent: no such folder')
  expect(stderr).not.toContain('    at ')
})
