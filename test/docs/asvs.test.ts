import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'

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
    expect(existsSync(file), file).toBe(true)
    // A row of a table of tests stands there by the name of the table.
    const written = name.join(': ').replace(/^tells of .*/, 'tells of %s')
    expect(readFileSync(file, 'utf8').replaceAll("'", "'")).toContain(written.slice(0, 60))
  })
})
