import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Target {
  /** Where rules are. */
  readonly folder: string
  /** The folders of tests, and tests, that have to notice. */
  readonly tests: readonly string[]
}

/** What is broken by `npm run mutate`. A test demands that every folder of rules stands here. */
export const targets: readonly Target[] = [
  { folder: 'app/domain/access', tests: ['test/domain/access'] },
  { folder: 'app/features/account', tests: ['test/features/account'] },
  { folder: 'app/features/audit', tests: ['test/features/audit'] },
  { folder: 'app/features/chain', tests: ['test/features/chain'] },
  { folder: 'app/features/desk', tests: ['test/features/desk', 'test/listings/life'] },
  { folder: 'app/features/import', tests: ['test/features/import', 'test/scripts/import.test.ts'] },
  { folder: 'app/features/jobs', tests: ['test/features/jobs'] },
  { folder: 'app/features/match', tests: ['test/features/match'] },
  { folder: 'app/features/membership', tests: ['test/features/membership'] },
  {
    folder: 'app/features/organization',
    tests: [
      'test/features/organization',
      'test/features/read-rows.test.ts',
      'test/features/list-filters.test.ts',
    ],
  },
  { folder: 'app/features/park', tests: ['test/features/park'] },
  { folder: 'app/features/people', tests: ['test/features/people'] },
  { folder: 'app/features/review', tests: ['test/features/review'] },
  {
    folder: 'app/features/search',
    tests: ['test/features/search', 'test/routes/understanding.test.ts'],
  },
  { folder: 'app/listings', tests: ['test/listings', 'test/features/desk'] },
  {
    folder: 'prisma/need',
    tests: ['test/listings', 'test/search/documents', 'test/features/read-rows.test.ts'],
  },
  { folder: 'search/candidates', tests: ['test/search/candidates', 'test/features/match'] },
]

/** The modules of a target that hold rules: pages hold none. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
