// npm run search:check [-- --repair]: compares index and database; exit 1 if they differ.
import { parseArgs } from 'node:util'
import type { PrismaClient } from '../prisma/generated/client'
import { createEmbeddedEngine } from '../search/engine/embedded.server'
import type { Lexicon } from '../search/language/lexicon/lexicon'
import { indexNames, type SearchEngine } from '../search/port'
import { type Drift, findDrift } from '../search/sync/find-drift.server'
import { readAllDocuments } from '../search/sync/read-documents.server'
import { repairDrift } from '../search/sync/repair-drift.server'
import { startSearchWorker } from '../search/sync/start-search-worker.server'
import { runCommand } from './run-command'
import { withSearch } from './with-search'

const shownIds = 10

await runCommand(() =>
  withSearch(async ({ db, url, shared, lexicon }) => {
    const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } })
    if (!shared) {
      console.log('MEILI_URL is not set: what each web process builds in memory is checked instead')
    }
    const engine = shared ?? (await fillOwn(db, lexicon))
    const found = await findAll(db, engine)
    print(found)
    if (sizeOf(found) === 0) return
    if (!values.repair) throw new Error('index and database differ; --repair brings them together')
    if (!shared) throw new Error('an index in memory is repaired by starting its process anew')
    await repairDrift(db, found)
    await workOff(db, url, shared, lexicon)
    const left = await findAll(db, shared)
    if (sizeOf(left) > 0) {
      print(left)
      throw new Error('not all could be repaired: see npm run search:dead-letters')
    }
    console.log('repaired')
  }),
)

async function fillOwn(db: PrismaClient, lexicon: Lexicon): Promise<SearchEngine> {
  const engine = createEmbeddedEngine({ lexicon })
  const context = { now: new Date(), canonical: lexicon.canonical }
  for (const index of indexNames) await engine.rebuild(index, readAllDocuments(db, index, context))
  return engine
}

async function findAll(db: PrismaClient, engine: SearchEngine): Promise<readonly Drift[]> {
  const found: Drift[] = []
  for (const index of indexNames) found.push(await findDrift(db, engine, index, new Date()))
  return found
}

function sizeOf(drifts: readonly Drift[]): number {
  return drifts.reduce(
    (sum, { missing, extra, stale }) => sum + missing.length + extra.length + stale.length,
    0,
  )
}

function print(drifts: readonly Drift[]): void {
  for (const { index, documents, missing, extra, stale, onTheirWay } of drifts) {
    const parts = [
      `${missing.length} missing`,
      `${extra.length} extra`,
      `${stale.length} stale`,
      `${onTheirWay} on their way`,
    ]
    console.log(`${index}: ${documents} in the database; ${parts.join(', ')}`)
    for (const [name, ids] of Object.entries({ missing, extra, stale })) {
      if (ids.length === 0) continue
      const more = ids.length > shownIds ? ` and ${ids.length - shownIds} more` : ''
      console.log(`  ${name}: ${ids.slice(0, shownIds).join(' ')}${more}`)
    }
  }
}

/** Does what is due itself: no web process need be running. */
async function workOff(db: PrismaClient, url: string, engine: SearchEngine, lexicon: Lexicon) {
  const worker = await startSearchWorker({
    db,
    url,
    engine,
    canonical: lexicon.canonical,
    now: () => new Date(),
    onError: (error) => console.error(error instanceof Error ? error.message : error),
  })
  try {
    await worker.drain()
  } finally {
    await worker.stop()
  }
}
