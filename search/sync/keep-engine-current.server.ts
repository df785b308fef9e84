import type { PrismaClient } from '../../prisma/generated/client'
import { indexNames, type SearchEngine } from '../port'
import { applyChanges } from './apply-changes.server'
import { followOutbox, type OutboxFollower } from './follow-outbox.server'
import { currentPosition } from './outbox-position.server'
import { readAllDocuments } from './read-documents.server'
import { readExpired } from './read-expired.server'

interface KeepOptions {
  readonly db: PrismaClient
  /** For the connection that listens. */
  readonly url: string
  readonly engine: SearchEngine
  readonly canonical: (term: string) => string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Fills the engine from the database and keeps it current from then on, until stopped. The
 * position is taken before the tables are read, so that no change falls between the two.
 */
export async function keepEngineCurrent(options: KeepOptions): Promise<OutboxFollower> {
  const { db, url, engine, canonical, now, onError } = options
  const from = await currentPosition(db)
  for (const index of indexNames) {
    await engine.rebuild(index, readAllDocuments(db, index, { now: now(), canonical }))
  }
  return followOutbox({
    db,
    url,
    from,
    now,
    onError,
    apply: (changes) => applyChanges(db, engine, changes, { now: now(), canonical }),
    expiredBetween: (since, until) => readExpired(db, since, until),
  })
}
