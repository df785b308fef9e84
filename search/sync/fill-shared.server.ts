import type { PrismaClient } from '../../prisma/generated/client'
import { visibleListing } from '../../prisma/visible-listing'
import { type IndexName, indexNames, type SearchEngine } from '../port'
import { countDocuments } from './count-documents.server'
import { holdRebuildLock } from './hold-rebuild-lock.server'
import { currentPosition } from './outbox-position.server'
import { type RebuildRequest, rebuildShared, resumeRebuilds } from './rebuild-shared.server'
import { WriteOutage } from './write-tasks.server'

interface FillRequest extends Omit<RebuildRequest, 'lock' | 'onProgress'> {
  readonly url: string
}

/**
 * Fills the shared engine where nobody has, and ends rebuilds whose process died. One process at a
 * time does so; the others go on with what is due. The position from which the outbox is read is
 * set before the tables are, so that no change falls between the two. How far it is stands in
 * SearchProgress.
 */
export async function fillShared(request: FillRequest): Promise<void> {
  const { db, now } = request
  const { transaction, id: entry } = await currentPosition(db)
  if (await isNothingToDo(db)) return
  const lock = await holdRebuildLock(request.url)
  if (lock === null) return
  try {
    await db.searchProgress.createMany({
      data: [{ transaction, entry, sweptUntil: now() }],
      skipDuplicates: true,
    })
    await resumeRebuilds(db, now())
    const progress = await db.searchProgress.findFirst()
    if (progress?.filledAt) return
    const counts = await countDocuments(db, now())
    await noteWritten(db, 0, sumOf(Object.values(counts)))
    for (const [at, index] of indexNames.entries()) {
      const before = sumOf(indexNames.slice(0, at).map((name) => counts[name]))
      const onProgress = (_: IndexName, documents: number) => noteWritten(db, before + documents)
      await rebuildShared({ ...request, lock, onProgress }, index)
    }
    await db.searchProgress.updateMany({ data: { filledAt: now() } })
  } finally {
    await lock.release()
  }
}

/** So that every process can tell how far the fill is. */
async function noteWritten(db: PrismaClient, written: number, expected?: number): Promise<void> {
  const data = { written, ...(expected === undefined ? {} : { expected }) }
  await db.searchProgress.updateMany({ data })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

async function isNothingToDo(db: PrismaClient): Promise<boolean> {
  const filled = await db.searchProgress.count({ where: { filledAt: { not: null } } })
  return filled === 1 && (await db.searchRebuild.count()) === 0
}

/**
 * Has everything filled again where the engine cannot be used as it is: it holds nothing of what
 * the tables have (it was replaced, or lost its disk), or was built with other settings than today's.
 * Throws if it cannot be reached.
 */
export async function noticeUnfit(db: PrismaClient, engine: SearchEngine, now: Date) {
  const { documents, isHealthy, detail } = await engine.health()
  if (!isHealthy) throw new WriteOutage(detail ?? 'the search engine is not healthy')
  if (!(await isUnfit(db, engine, documents, now))) return
  await db.searchProgress.updateMany({ data: { filledAt: null } })
}

async function isUnfit(
  db: PrismaClient,
  engine: SearchEngine,
  documents: Readonly<Record<IndexName, number>>,
  now: Date,
): Promise<boolean> {
  if (((await engine.outdated?.()) ?? []).length > 0) return true
  for (const index of indexNames) {
    if (documents[index] === 0 && (await firstVisible[index](db, now)) !== null) return true
  }
  return false
}

const firstVisible: Readonly<
  Record<IndexName, (db: PrismaClient, now: Date) => Promise<{ readonly id: string } | null>>
> = {
  needs: (db, now) => db.need.findFirst({ where: visibleListing(now), select: { id: true } }),
  'member-needs': (db, now) =>
    db.need.findFirst({ where: visibleListing(now), select: { id: true } }),
  capabilities: (db, now) =>
    db.capability.findFirst({ where: visibleListing(now), select: { id: true } }),
  pilots: (db, now) =>
    db.pilotPlatform.findFirst({ where: visibleListing(now), select: { id: true } }),
  organizations: (db) => db.organization.findFirst({ select: { id: true } }),
}
