// npm run search:check [-- --repair]: compares the shared index, and that of every running process,
// with the database; exit 1 if they differ.
import { parseArgs } from 'node:util'
import type { PrismaClient } from '../prisma/generated/client'
import { createEmbeddedEngine } from '../search/engine/embedded.server'
import type { Lexicon } from '../search/language/lexicon/lexicon'
import { indexNames, type SearchEngine } from '../search/port'
import { askProcesses } from '../search/sync/ask-processes.server'
import { type Drift, findDrift } from '../search/sync/find-drift.server'
import { readAllDocuments } from '../search/sync/read-documents.server'
import { repairDrift, repairProcesses } from '../search/sync/repair-drift.server'
import { startSearchWorker } from '../search/sync/start-search-worker.server'
import { runCommand } from './run-command'
import { type CommandContext, withSearch } from './with-search'

const shownIds = 10

/** So long a running process may take to compare its index. */
const patienceMs = 60_000

await runCommand(() =>
  withSearch(async (context) => {
    const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } })
    const shared = await checkShared(context)
    const processes = await checkProcesses(context.db)
    if (!context.shared && processes.count === 0) return checkFreshOne(context)
    if (sizeOf(shared) + sizeOf(processes.drifts) === 0) return
    if (!values.repair) throw new Error('index and database differ; --repair brings them together')
    await repairDrift(context.db, shared)
    await repairProcesses(context.db, processes.drifts)
    if (context.shared) await workOff(context, context.shared)
    const left = [...(await checkShared(context)), ...(await checkProcesses(context.db)).drifts]
    if (sizeOf(left) > 0)
      throw new Error('not all could be repaired: see npm run search:dead-letters')
    console.log('repaired')
  }),
)

async function checkShared({ db, shared }: CommandContext): Promise<readonly Drift[]> {
  if (!shared) return []
  console.log('the shared index')
  const found = await findAll(db, shared)
  print(found)
  return found
}

/** What each process that runs now holds in its memory. */
async function checkProcesses(db: PrismaClient) {
  const checks = await askProcesses(db, patienceMs)
  for (const { backend, drifts } of checks) {
    console.log(`the process that listens on database connection ${backend}`)
    if (drifts) print(drifts)
    else console.log('  does not answer')
  }
  const silent = checks.filter(({ drifts }) => drifts === null)
  if (silent.length > 0) throw new Error(`${silent.length} running processes do not answer`)
  return { count: checks.length, drifts: checks.flatMap(({ drifts }) => drifts ?? []) }
}

async function checkFreshOne({ db, lexicon }: CommandContext): Promise<void> {
  console.log('no process is running: what each builds in memory when it starts is checked instead')
  const found = await findAll(db, await fillOwn(db, lexicon))
  print(found)
  if (sizeOf(found) > 0)
    throw new Error('an index that was built just now differs from the database')
}

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
    console.log(`  ${index}: ${documents} in the database; ${parts.join(', ')}`)
    for (const [name, ids] of Object.entries({ missing, extra, stale })) {
      if (ids.length === 0) continue
      const more = ids.length > shownIds ? ` and ${ids.length - shownIds} more` : ''
      console.log(`    ${name}: ${ids.slice(0, shownIds).join(' ')}${more}`)
    }
  }
}

/** Does what is due itself: no web process need be running. */
async function workOff({ db, url, lexicon }: CommandContext, engine: SearchEngine) {
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
