import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { collectTests } from './support/collect-tests'

const requirement = z.strictObject({
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  level: z.union([z.literal(1), z.literal(2)]),
  /** `file: name of the test`. */
  test: z.string().optional(),
  /** Why it does not apply here. */
  not: z.string().optional(),
})

// YAML takes 1.10 for a number: ids are read as they stand.
const text = readFileSync('docs/asvs.yaml', 'utf8')
const all = z.array(requirement).parse(parse(text.replace(/^- id: (.+)$/gm, '- id: "$1"')))

describe('the list of OWASP ASVS 5.0', () => {
  test('has the 70 requirements of level 1 and the 183 of level 2, each once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(253)
    expect(all.filter(({ level }) => level === 1)).toHaveLength(70)
    expect(all.filter(({ level }) => level === 2)).toHaveLength(183)
  })

  test.each(all)('$id has a test, or a reason why it does not apply', (it) => {
    const given = [it.test, it.not].filter((part) => part !== undefined)
    expect(given).toHaveLength(1)
    expect(given[0]?.length).toBeGreaterThan(20)
    if (it.test === undefined) return
    const [file = '', ...name] = it.test.split(': ')
    expect(file).toMatch(/^test\/.+\.(test\.tsx?|e2e\.ts)$/)
    expect(existsSync(file), file).toBe(true)
    expect(collectTests(readFileSync(file, 'utf8'))).toContain(name.join(': '))
  })
})

describe('a test counts', () => {
  const counted = (text: string) => collectTests(`import { test } from 'vitest'\n${text}`)

  test('if it runs, in a loop or a table as well', () => {
    expect(counted(`test('a', () => 1)`)).toEqual(['a'])
    expect(counted(`for (const n of [1]) { journey('b', async () => n) }`)).toEqual(['b'])
    expect(counted(`test.each(await rows())('%s c', () => 1)`)).toEqual(['%s c'])
    expect(counted(`test.each(['d', 'e'])('%s c', () => 1)`)).toEqual(['%s c', 'd c', 'e c'])
    const table = `const rows = [['f', 1]]\ntest.each(rows)('%s g', () => 1)`
    expect(counted(table)).toEqual(['%s g', 'f g'])
  })

  test('and its group with it, if none in it is left out', () => {
    expect(counted(`describe('b', () => { it.concurrent('c', () => 1) })`)).toEqual(['b', 'c'])
    const nested = `describe('a', () => { describe.each([1])('%i', (n) => { test('d', () => n) }) })`
    expect(counted(nested)).toEqual(['a', '%i', 'd'])
    const partly = `describe('a', () => { test('b', () => 1); test.skip('c', () => 1) })`
    expect(counted(partly)).toEqual(['b'])
    expect(counted(`describe('a', () => { const n = 1 })`)).toEqual([])
  })

  test.each([
    `test.skip('a', () => 1)`,
    `test.todo('a')`,
    `test.skipIf(true)('a', () => 1)`,
    `test.runIf(false)('a', () => 1)`,
    `test('a', { skip: true }, () => 1)`,
    `test('a', (context) => context.skip())`,
    `test('a', ({ skip }) => skip())`,
    `describe.skip('b', () => { test('a', () => 1) })`,
    `describe.skipIf(true)('b', () => { test('a', () => 1) })`,
    `if (isFast) test('a', () => 1)`,
    `function contract() { test('a', () => 1) }`,
    `// test('a', () => 1)`,
    `/* test('a', () => 1) */`,
    `const name = "test('a', () => 1)"`,
    `test('a')`,
  ])('not if it does not: %s', (text) => {
    expect(counted(text)).toEqual([])
  })
})
