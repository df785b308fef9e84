import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { embeddedPlace } from '../prisma/embedded/embedded-place.server'
import { reserveEmbedded } from '../prisma/embedded/start-embedded.server'
import { findMutations } from './mutation/find-mutations'
import { filesUnder, targets } from './mutation/targets'
import { openTestSession } from './mutation/test-session'
import { tryMutations } from './mutation/try-mutations'

// npm run mutate [-- --only app/features/desk --most 40 --seed 7]
// Breaks the product in one place at a time, so many a folder, and runs the tests of that folder: a
// mutation that no test sees survives. No file is changed.

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    most: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
})
const leastShare = 0.85
const chosen = targets.filter(({ folder }) => values.only?.includes(folder) ?? true)
const strange = values.only?.filter((folder) => !chosen.some((it) => it.folder === folder)) ?? []
if (strange.length > 0) {
  console.error(
    `no such target: ${strange.join(', ')}. There are ${targets.map((it) => it.folder).join(', ')}`,
  )
  process.exit(2)
}

const tenancy = reserveEmbedded(embeddedPlace('test-postgres'))
const session = openTestSession('test/**/*.test.{ts,tsx}')
process.on('exit', () => session.close())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const lines: string[] = []
let [tried, killed] = [0, 0]
for (const { folder, tests } of chosen) {
  const mutations = filesUnder(folder).flatMap((path) =>
    findMutations(path, readFileSync(path, 'utf8')),
  )
  const sample = shuffled(mutations, Number(values.seed)).slice(0, Number(values.most))
  let here = 0
  let at = 0
  for await (const { mutation, killedBy } of tryMutations(sample, tests, session)) {
    at += 1
    if (killedBy !== null) here += 1
    const verdict = killedBy === null ? '✗ SURVIVED' : `✓ killed by ${killedBy}`
    console.log(
      `${at}/${sample.length} ${mutation.path}:${mutation.line} ${mutation.what} ${verdict}`,
    )
  }
  lines.push(`${folder}: ${here} of ${sample.length} (${mutations.length} places)`)
  tried += sample.length
  killed += here
}
session.close()
await tenancy.release()
console.log(`\n${lines.join('\n')}`)
console.log(
  `killed ${killed} of ${tried}: ${Math.round((killed / tried) * 100)}% (seed ${values.seed})`,
)
process.exit(killed / tried >= leastShare ? 0 : 1)

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
