import { readFileSync } from 'node:fs'
import { transformWithEsbuild } from 'vite'
import { expect, test } from 'vitest'
import { findMutations } from '../../../scripts/mutation/find-mutations'
import { filesUnder, targets } from '../../../scripts/mutation/targets'

const source = `import { a } from 'a'
type T = 'x' extends string ? true : false
export async function close(tx, id, organizationId) {
  if (!id) return false
  const where = { organizationId, id }
  await tx.need.updateMany({ where: { ...where, version: 1 }, data: { version: 2, at: now } })
  await recordChange(tx, { verb: 'close', tier: 0 })
  log.info('closed')
  const rows = await tx.need.findMany({ where: { OR: [{ id }, {}] }, orderBy: { id: 'asc' } })
  return rows.length > 3 && id !== 'x' ? readAll(id) : null
}
`

test('every place that can be broken is broken once, and types and logs are left alone', () => {
  const found = findMutations('close.ts', source)
  expect(found.map(({ line, what }) => `${line} ${what}`).sort()).toEqual([
    '10 !== → ===',
    '10 && → ||',
    '10 > → <=',
    '4 ! left out',
    '4 an early answer left out',
    '4 false → true',
    '5 id left out of where',
    '5 organizationId left out of where',
    '6 at left out of data',
    '6 tx.need.updateMany left out',
    '6 version left out of data',
    '6 version left out of where',
    '7 recordChange left out',
    '7 tier 0 → 2',
    '9 OR left out of where',
    '9 asc → desc',
    '9 id left out of where',
  ])
  const broken = (what: string) => found.find((it) => it.what === what)?.mutated
  expect(broken('> → <=')).toBe(source.replace('length > 3', 'length <= 3'))
  expect(broken('organizationId left out of where')).toBe(
    source.replace('organizationId, id', ' id'),
  )
})

test('whatever is broken still parses, so that no test is spared the work', async () => {
  const paths = targets.flatMap(({ folder }) => filesUnder(folder))
  expect(paths.length).toBeGreaterThan(200)
  const found = paths.flatMap((path) => findMutations(path, readFileSync(path, 'utf8')))
  for (const { mutated, path, line, what } of found) {
    const parsed = transformWithEsbuild(mutated, path)
    await expect(parsed, `${path}:${line} ${what}`).resolves.toBeDefined()
  }
})
