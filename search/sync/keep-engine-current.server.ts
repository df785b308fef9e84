import type { PrismaClient } from '../../prisma/generated/client'
import { indexNames, type SearchEngine } from '../port'
import { answerCheck } from './answer-check.server'
import { applyChanges } from './apply-changes.server'
import { type FollowProgress, followOutbox, type OutboxFollower } from './follow-outbox.server'
import { currentPosition } from './outbox-position.server'
import { pruneOutbox } from './prune-outbox.server'
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
  /** Where the engine's state outlives the process; without it the tables are read at each start. */
  readonly snapshot?: KeptSnapshot
}

export interface KeptSnapshot {
  /** Fills the engine from the snapshot and tells how far that had come; null if there is none. */
  restore(): Promise<FollowProgress | null>
  save(progress: FollowProgress): Promise<void>
}

const pruneEveryMs = 3_600_000
const saveEveryMs = 600_000

/**
 * Fills the engine from its snapshot or from the database and keeps it current from then on, until
 * stopped. Saves the snapshot and prunes old entries of the outbox now and then.
 */
export async function keepEngineCurrent(options: KeepOptions): Promise<OutboxFollower> {
  const { db, url, engine, canonical, now, onError, snapshot } = options

  /** The position is taken before the tables are read: no change falls between the two. */
  async function fill() {
    const from = await currentPosition(db)
    for (const index of indexNames) {
      await engine.rebuild(index, readAllDocuments(db, index, { now: now(), canonical }))
    }
    return from
  }

  const restored = (await snapshot?.restore()) ?? null
  const following = followOutbox({
    db,
    url,
    from: restored ?? (await fill()),
    ...(restored ? { sweptUntil: restored.sweptUntil } : {}),
    now,
    onError,
    refill: fill,
    onCheck: (request) => {
      const answer = async () => {
        const { progress } = await following
        await answerCheck({ db, engine, progress, now }, request)
      }
      answer().catch(onError)
    },
    apply: (changes) => applyChanges(db, engine, changes, { now: now(), canonical }),
    expiredBetween: (since, until) => readExpired(db, since, until),
  })
  const follower = await following
  const pruning = setInterval(() => void pruneOutbox(db).catch(onError), pruneEveryMs)
  pruning.unref()
  let saved: FollowProgress | null = restored
  let isSaving: Promise<void> = Promise.resolve()
  const save = async () => {
    const progress = follower.progress()
    if (saved?.transaction === progress.transaction && saved.id === progress.id) return
    await snapshot?.save(progress)
    saved = progress
  }
  /** One after the other: a later one never meets the file of an earlier one half written. */
  const saveQuietly = () => {
    isSaving = isSaving.then(save).catch(onError)
    return isSaving
  }
  const saving = setInterval(() => void saveQuietly(), saveEveryMs)
  saving.unref()
  void saveQuietly()
  return {
    ...follower,
    stop: async () => {
      clearInterval(pruning)
      clearInterval(saving)
      await follower.stop()
      await saveQuietly()
    },
  }
}
