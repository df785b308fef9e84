import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sources = ['app', 'prisma', 'search', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
      join(entry.parentPath, entry.name),
    ),
  )
  .filter((path) => /\.(ts|mts)$/.test(path) && !path.includes('generated'))

test('every statement of our own takes its values as parameters', () => {
  const unsafe = sources.filter((path) => {
    const text = readFileSync(path, 'utf8')
    return /\$(queryRaw|executeRaw)Unsafe|Prisma\.raw\(/.test(text)
  })
  // Names of our own tables, from constants.
  expect(unsafe).toEqual(['prisma/listing-json.ts'])
  // Statements of pg get their text without anything put in.
  const joined = sources.filter((path) => /\.query\(\s*`[^`]*\$\{/.test(readFileSync(path, 'utf8')))
  // Names of databases and of a channel, which cannot be parameters; none comes from a request.
  expect(joined.sort()).toEqual([
    'prisma/embedded/start-embedded.server.ts',
    'prisma/migrate/write-migration.server.ts',
    'search/sync/listen-outbox.server.ts',
  ])
})
