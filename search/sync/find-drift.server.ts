import type { PrismaClient } from '../../prisma/generated/client'
import { visibleListing } from '../../prisma/visible-listing'
import type { IndexName, SearchEngine } from '../port'
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
 * already, is no drift. A name or label that an organization lends to its listings moves no version
 * of theirs: such a difference is not seen.
 */
export async function findDrift(
  db: PrismaClient,
  engine: SearchEngine,
  index: IndexName,
  now: Date,
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
  const due = differing > 0 ? await readDue(db, index, from, now) : new Set<string>()
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

/**
 * Ids of the index that are due: tasks, entries that nobody has made into tasks yet or that were
 * written since `from`, and what has lapsed without having been swept.
 */
async function readDue(
  db: PrismaClient,
  index: IndexName,
  from: OutboxPosition,
  now: Date,
): Promise<ReadonlySet<string>> {
  const subject = subjectOf[index]
  const progress = await db.searchProgress.findFirst()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "subjectId"::text AS "id" FROM "SearchTask"
      WHERE "subject"::text = ${subject} AND "deadAt" IS NULL
    UNION SELECT "subjectId"::text FROM "OutboxEntry"
      WHERE "subject"::text = ${subject} AND (
        ("transaction", "id") > (${from.transaction}, ${from.id})
        OR ("transaction", "id") > (
          ${progress?.transaction ?? from.transaction}, ${progress?.entry ?? from.id}
        )
      )`
  const lapsed = await readExpired(db, progress?.sweptUntil ?? now, now)
  return new Set([
    ...rows.map(({ id }) => id),
    ...lapsed.filter((it) => it.subject === subject).map((it) => it.subjectId),
  ])
}
