import type { PrismaClient } from '../../prisma/generated/client'
import type { SearchEngine } from '../port'
import { collectTasks, isCollected } from './collect-tasks.server'
import { fillShared, noticeUnfit } from './fill-shared.server'
import { listenOutbox } from './listen-outbox.server'
import { measureTasks, type SearchLag } from './measure-tasks.server'
import { newestPosition } from './outbox-position.server'
import { createWakeLoop } from './wake-loop'
import { type WorkSettings, workClaim } from './work-claim.server'

const pauses = { firstMs: 1_000, longestMs: 60_000 } as const
/** How often at most it looks whether there is something to fill or a rebuild to end. */
const lookMs = 1_000
/** How often at most it asks the engine whether it still holds what it held. */
const checkMs = 60_000
/** How often `drain` looks again whether others have done what they hold. */
const waitMs = 25

interface SearchWorkerSettings extends WorkSettings {
  /** Stands behind the notifications; finds what is due again, lapses, or was left by a crash. */
  readonly pollMs: number
}

/**
 * A third of the lease is kept for requests under way: longer than the engine's client spends on
 * one of them.
 */
const defaultSettings: SearchWorkerSettings = {
  pollMs: 5_000,
  batchSize: 200,
  leaseMs: 120_000,
  maxAttempts: 8,
  firstRetryMs: 2_000,
  longestRetryMs: 600_000,
}

export interface SearchWorkerOptions {
  readonly db: PrismaClient
  /** For the connection that listens, and the one that holds the rebuild lock. */
  readonly url: string
  /** The one engine that all processes share. */
  readonly engine: SearchEngine
  readonly canonical: (term: string) => string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  readonly settings?: Partial<SearchWorkerSettings>
}

export interface SearchWorker {
  lag(): Promise<SearchLag>
  /**
   * Resolves when everything committed before the call is written, by whichever worker, except for
   * what waits for its next attempt and for dead letters. Rejects if engine or database are down.
   */
  drain(): Promise<void>
  /** Ends after the batch under way. */
  stop(): Promise<void>
}

/**
 * Keeps a shared engine at what the database holds, together with the workers of other processes,
 * until stopped; the first of them fills it. Resolves at once, also while the engine is down: that
 * is reported, and tried again with growing pauses.
 */
export async function startSearchWorker(options: SearchWorkerOptions): Promise<SearchWorker> {
  const { db, url, engine, canonical, now, onError } = options
  const settings = { ...defaultSettings, ...options.settings }
  // At the start and after every failure, the engine may have come up without its documents; and
  // one that restarts quickly is not missed by anybody.
  let checksAgainAt = 0
  let looksAgainAt = 0
  let isStopped = false

  async function work(): Promise<void> {
    try {
      if (performance.now() >= checksAgainAt) {
        await noticeUnfit(db, engine, now())
        checksAgainAt = performance.now() + checkMs
      }
      if (performance.now() >= looksAgainAt) {
        await fillShared({ db, url, engine, canonical, now })
        looksAgainAt = performance.now() + lookMs
      }
      await collectTasks(db, { now: now(), isPatient: false })
      const request = { db, engine, settings, onError }
      while (!isStopped && (await workClaim({ ...request, context: { now: now(), canonical } })));
    } catch (error) {
      checksAgainAt = 0
      looksAgainAt = 0
      throw error
    }
  }

  async function drain(): Promise<void> {
    await loop.runOnce()
    const newest = await newestPosition(db)
    for (;;) {
      // An open transaction, of any database of the server, holds back what was committed after it.
      await collectTasks(db, { now: now(), isPatient: true })
      await loop.runOnce()
      const { isFilled, due } = await measureTasks(db)
      if (isFilled && due === 0 && (await isCollected(db, newest))) return
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }

  const loop = createWakeLoop({ run: work, onError, pollMs: settings.pollMs, ...pauses })
  const listener = listenOutbox({ url, onNotice: loop.wake, onError })
  loop.wake()
  return {
    lag: async () => {
      const { due: _, ...lag } = await measureTasks(db)
      return lag
    },
    drain,
    stop: async () => {
      isStopped = true
      await listener.stop()
      await loop.stop()
    },
  }
}
