import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMutations } from '../../../scripts/mutation/find-mutations'
import { orderTests } from '../../../scripts/mutation/order-tests'
import { openTestSession, type TestSession } from '../../../scripts/mutation/test-session'
import { tryMutations } from '../../../scripts/mutation/try-mutations'

let folder: string
let session: TestSession
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const testOf = (body: string) =>
  `import { expect, test } from 'vitest'\ntest('it', async () => {${body}})\n`

beforeAll(() => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(join('.cache', 'mutation-'))
  session = openTestSession(`${folder}/**/*.test.ts`)
  write(
    'limits.ts',
    'export const isMany = (count: number) => count > 3\nexport const isNone = (count: number) => count === 0\n',
  )
  write(
    'ask.ts',
    "export const ask = async (count: number) => (await import('./limits')).isMany(count)\n",
  )
  write(
    'far.test.ts',
    testOf(
      "const { ask } = await import('./ask'); expect(await ask(3)).toBe(false); expect(await ask(4)).toBe(true)",
    ),
  )
  write('near.test.ts', testOf("const { isNone } = await import('./limits'); isNone(0)"))
  write('apart.test.ts', testOf('expect(1).toBe(1)'))
})
afterAll(() => {
  session.close()
  rmSync(folder, { recursive: true })
})

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('the tests that import what is broken by the fewest steps are the first, and none is lost', () => {
  expect(orderTests(join(folder, 'limits.ts'), [folder])).toEqual(
    ['near.test.ts', 'far.test.ts', 'apart.test.ts'].map((name) => join(folder, name)),
  )
})

test('what a test notices is killed, what none does survives, and no file is changed', async () => {
  const path = join(folder, 'limits.ts')
  const before = readFileSync(path, 'utf8')
  const mutations = findMutations(path, before)
  const found = await collect(tryMutations(mutations, [folder], session))
  expect(found.map(({ mutation, killedBy }) => [mutation.line, killedBy])).toEqual([
    [1, join(folder, 'far.test.ts')],
    [2, null],
  ])
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test('tests that fail by themselves say nothing', async () => {
  write('red.test.ts', testOf('expect(1).toBe(2)'))
  const red = openTestSession(`${folder}/**/*.test.ts`)
  const all = collect(tryMutations([], [join(folder, 'red.test.ts')], red))
  await expect(all).rejects.toThrow('red.test.ts')
  red.close()
  rmSync(join(folder, 'red.test.ts'))
})

test('a run that never ends is ended, and the next has a process of its own', async () => {
  const path = join(folder, 'limits.ts')
  const text = 'export const isMany = () => { for (;;); }\nexport const isNone = isMany\n'
  const tests = [join(folder, 'near.test.ts')]
  expect(await session.run({ broken: { path, text }, tests }, 20_000)).toEqual({ is: 'hung' })
  expect(await session.run({ broken: null, tests }, 600_000)).toEqual({ is: 'passed' })
})
