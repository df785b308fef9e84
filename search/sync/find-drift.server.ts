import type { PrismaClient } from '../../prisma/generated/client'
import { visibleListing } from '../../prisma/visible-listing'
import type { IndexName, SearchEngine } from '../port'
import type { FollowProgress } from './follow-outbox.server'
import { currentPosition, type OutboxPosition } from './outbox-position.server'
import { readExpired } from './read-expired.server'
import { subjectOf } from './search-subjects'

export interface Drift {
  readonly index: IndexName
  /** Documents that the database says are to be found. */
  readonly documents: number
  /** To be found, and not in the index. */
  readonly missing: readonly string[]
  /** In the index, and not to be found. */
  readonly extra: readonly string[]
  /** Of another version than the row's. */
  readonly stale: readonly string[]
  /** How many differ, and are known to be due: not counted above. */
  readonly onTheirWay: number
}

/**
 * Compares an index with the database by id and version. What changes while it looks, or is due
 * already, is no drift: of the shared engine its tasks, of a process's own index what lies beyond
 * `progress`. A name or label that an organization lends to its listings moves no version
 * of theirs: such a difference is not seen.
 */
export async function findDrift(
  db: PrismaClient,
  engine: SearchEngine,
  index: IndexName,
  now: Date,
  progress?: FollowProgress,
): Promise<Drift> {
  const from = await currentPosition(db)
  const wanted = new Map((await versionsOf[index](db, now)).map((row) => [row.id, row.version]))
  const documents = wanted.size
  const extra: string[] = []
  const stale: string[] = []
  for await (const batch of engine.versions(index)) {
    for (const { id, version } of batch) {
      const expected = wanted.get(id)
      if (expected === undefined) extra.push(id)
      else if (expected !== version) stale.push(id)
      wanted.delete(id)
    }
  }
  const missing = [...wanted.keys()]
  const differing = missing.length + extra.length + stale.length
  const due = new Set<string>()
  if (differing > 0) {
    const read = progress ?? (await sharedProgress(db)) ?? { ...from, sweptUntil: now }
    const parts = [readUnread(db, index, from), readUnread(db, index, read)]
    if (!progress) parts.push(readTasks(db, index))
    parts.push(readLapsed(db, index, read.sweptUntil, now))
    for (const ids of await Promise.all(parts)) for (const id of ids) due.add(id)
  }
  const drifted = (ids: readonly string[]) => ids.filter((id) => !due.has(id)).sort()
  const drift = { missing: drifted(missing), extra: drifted(extra), stale: drifted(stale) }
  const counted = drift.missing.length + drift.extra.length + drift.stale.length
  return { index, documents, ...drift, onTheirWay: differing - counted }
}

interface Version {
  readonly id: string
  readonly version: number
}

const columns = { id: true, version: true } as const

const versionsOf: Readonly<
  Record<IndexName, (db: PrismaClient, now: Date) => Promise<readonly Version[]>>
> = {
  needs: (db, now) => db.need.findMany({ where: visibleListing(now), select: columns }),
  'member-needs': (db, now) => db.need.findMany({ where: visibleListing(now), select: columns }),
  capabilities: (db, now) =>
    db.capability.findMany({ where: visibleListing(now), select: columns }),
  pilots: (db, now) => db.pilotPlatform.findMany({ where: visibleListing(now), select: columns }),
  organizations: (db) => db.organization.findMany({ select: columns }),
}

async function sharedProgress(db: PrismaClient): Promise<FollowProgress | null> {
  const progress = await db.searchProgress.findFirst()
  if (!progress) return null
  const { transaction, entry: id, sweptUntil } = progress
  return { transaction, id, sweptUntil }
}

/** Ids of the index in tasks of the shared engine. */
async function readTasks(db: PrismaClient, index: IndexName): Promise<readonly string[]> {
  const rows = await db.searchTask.findMany({
    where: { subject: subjectOf[index], deadAt: null },
    select: { subjectId: true },
  })
  return rows.map(({ subjectId }) => subjectId)
}

/** Ids of the index in entries beyond a position. */
async function readUnread(
  db: PrismaClient,
  index: IndexName,
  position: OutboxPosition,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "subjectId"::text AS "id" FROM "OutboxEntry"
    WHERE "subject"::text = ${subjectOf[index]}
      AND ("transaction", "id") > (${position.transaction}, ${position.id})`
  return rows.map(({ id }) => id)
}

/** Ids of the index whose day has come, without their having been swept. */
async function readLapsed(
  db: PrismaClient,
  index: IndexName,
  since: Date,
  now: Date,
): Promise<readonly string[]> {
  const lapsed = await readExpired(db, since, now)
  return lapsed.filter((it) => it.subject === subjectOf[index]).map((it) => it.subjectId)
}
