import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const firms = [
  { _id: 'f1', title: '甲泵业', text: '潜水泵、深井泵、不锈钢阀门' },
  { _id: 'f2', title: '乙种业', text: '小麦种子、玉米种子' },
  { _id: 'f3', title: '丙科技', text: '轴承钢、弹簧钢' },
]
const demands = [
  { id: 'd1', title: '深井泵的研发', text: '一、需求内容：\n扬程两百米的深井泵' },
  { id: 'd2', title: '小麦新品种', text: '' },
  { id: 'd3', title: '小麦新品种', text: '同一条' },
]
const lines = (all: readonly object[]) => all.map((it) => JSON.stringify(it)).join('\n')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demands-'))
  writeFileSync(join(folder, 'corpus.jsonl'), lines(firms))
  writeFileSync(join(folder, 'demands.jsonl'), lines(demands))
})
afterAll(() => rmSync(folder, { recursive: true }))

function evaluate(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'scripts/eval-demands.ts', ...args]
  return spawnSync(process.execPath, command, { encoding: 'utf8' })
}

test('boards of demands are written with their reasons, and BM25 beside them', () => {
  const { stdout, stderr, status } = evaluate(folder)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('2 demands, 3 firms')
  const boards = readFileSync(join(folder, 'boards.jsonl'), 'utf8').trimEnd().split('\n')
  const of = new Map(boards.map((line) => JSON.parse(line)).map((it) => [it.id, it]))
  expect(of.size).toBe(2)
  expect(of.get('d1')?.lines[0]).toMatchObject({ id: 'f1', isNearest: false })
  expect(of.get('d1')?.lines[0].reason).toContain('“深井泵”（需求名称、供方说明）')
  expect(
    of
      .get('d1')
      ?.lines.map((it: { reason: string }) => it.reason)
      .join(),
  ).not.toContain('需求内容')
  expect(of.get('d2')?.lines[0]?.id).toBe('f2')
  expect(of.get('d2')?.baseline[0]).toBe('f2')
  expect([...of.values()].map(({ half }) => half).sort()).toEqual(['choose', 'report'])
})

test('what is not there, or is no number, is told in a line', () => {
  expect(evaluate(join(folder, 'absent')).stderr).toContain('absent: no such folder')
  const { stderr, status } = evaluate(folder, '--firms', 'many')
  expect([status, stderr.trim()]).toEqual([1, 'many: expected a whole number above 0'])
})
