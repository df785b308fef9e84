import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accessTable } from '../../../app/domain/access/access-table'
import { listingLife } from '../../../app/domain/listing/life'

/** A right as `demand`, `may` and `can` are asked for it: a verb and, behind it, a kind of subject. */
const question = /'([a-z-]+)',\s*\{[^{}]*kind: '([a-z0-9-]+)'/g

const asked = new Set(
  readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => [
      ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(question),
    ])
    .map(([, verb, kind]) => `${kind} ${verb}`),
)

test('every right of the table is asked for somewhere', () => {
  const ofListings = Object.values(listingLife).map(({ asks: [verb, kind] }) => `${kind} ${verb}`)
  const rights = Object.entries(accessTable).flatMap(([kind, row]) =>
    Object.keys(row).map((verb) => `${kind} ${verb}`),
  )
  expect(rights.length).toBeGreaterThan(20)
  expect(rights.filter((right) => !asked.has(right) && !ofListings.includes(right))).toEqual([])
})
