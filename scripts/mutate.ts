import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findMutations, type Mutation } from './mutation/find-mutations'

// npm run mutate [-- --only app/features/desk --most 40 --seed 7]
// Breaks the product in one place at a time and runs the tests of that place: a mutation that no test
// sees survives. The files are put back, also after Ctrl-C.

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    most: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
})

/** Where rules are, and the tests that have to notice. */
const targets: readonly { readonly folder: string; readonly tests: readonly string[] }[] = [
  { folder: 'app/domain/access', tests: ['test/domain/access'] },
  { folder: 'app/features/account', tests: ['test/features/account'] },
  { folder: 'app/features/chain', tests: ['test/features/chain'] },
  { folder: 'app/features/desk', tests: ['test/features/desk', 'test/listings/life'] },
  { folder: 'app/features/import', tests: ['test/features/import'] },
  { folder: 'app/features/match', tests: ['test/features/match'] },
  { folder: 'app/features/membership', tests: ['test/features/membership'] },
  {
    folder: 'app/features/organization',
    tests: ['test/features/organization', 'test/features/read-rows.test.ts'],
  },
  { folder: 'app/features/people', tests: ['test/features/people'] },
  { folder: 'app/features/review', tests: ['test/features/review'] },
  { folder: 'app/features/search', tests: ['test/features/search'] },
  { folder: 'app/listings', tests: ['test/listings', 'test/features/desk'] },
  {
    folder: 'prisma/need',
    tests: ['test/listings', 'test/search/documents', 'test/features/read-rows.test.ts'],
  },
]

const chosen = targets.filter(({ folder }) => !values.only || values.only.includes(folder))
const mutations = chosen.flatMap(({ folder, tests }) =>
  filesUnder(folder).flatMap((path) =>
    findMutations(path, readFileSync(path, 'utf8')).map((it) => ({ ...it, tests })),
  ),
)
const sample = shuffled(mutations, Number(values.seed)).slice(0, Number(values.most))
console.log(`${mutations.length} places, ${sample.length} of them tried (seed ${values.seed})`)

let open: Mutation | null = null
process.on('SIGINT', () => {
  putBack()
  process.exit(1)
})

const survivors: Mutation[] = []
for (const [at, mutation] of sample.entries()) {
  open = mutation
  writeFileSync(mutation.path, mutation.mutated)
  const isKilled = !(await passes(mutation.tests.filter((path) => existsSync(path))))
  putBack()
  if (!isKilled) survivors.push(mutation)
  console.log(
    `${at + 1}/${sample.length} ${isKilled ? '✓ killed' : '✗ SURVIVED'} ${nameOf(mutation)}`,
  )
}
const killed = sample.length - survivors.length
console.log(
  `\nkilled ${killed} of ${sample.length}: ${Math.round((killed / sample.length) * 100)}%`,
)
process.exit(killed / sample.length >= 0.85 ? 0 : 1)

function nameOf({ path, line, what }: Mutation): string {
  return `${path}:${line} ${what}`
}

function putBack(): void {
  if (open !== null) writeFileSync(open.path, open.original)
  open = null
}

function passes(tests: readonly string[]): Promise<boolean> {
  if (tests.length === 0) return Promise.resolve(true)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=dot', ...tests]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }, (error) => resolve(!error))
  })
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** In an order that a seed decides (mulberry32). */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
