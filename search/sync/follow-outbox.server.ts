import type { PrismaClient } from '../../prisma/generated/client'
import { type CheckRequest, listenOutbox } from './listen-outbox.server'
import {
  measureLag,
  type OutboxChange,
  type OutboxLag,
  type OutboxPosition,
  readChanges,
} from './outbox-position.server'
import { OutboxPruned } from './outbox-pruned'
import { createWakeLoop } from './wake-loop'

const batchSize = 500
/** Stands behind the notifications, should one be lost, and finds what expires by the clock. */
const pollMs = 5_000
const pauses = { firstMs: 500, longestMs: 30_000 } as const

export interface FollowProgress extends OutboxPosition {
  readonly sweptUntil: Date
}

export interface OutboxFollower {
  lag(): Promise<OutboxLag>
  /** Up to where changes have been applied, and until when expiries have. */
  progress(): FollowProgress
  /** Resolves when everything committed before the call has been applied. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

export interface FollowOptions {
  readonly db: PrismaClient
  readonly url: string
  readonly from: OutboxPosition
  /** Until when expiries have been applied already; now, if left out. */
  readonly sweptUntil?: Date
  /** Brings the index up to the current rows of these subjects. Called again after a failure. */
  readonly apply: (changes: readonly OutboxChange[]) => Promise<void>
  /** Fills the index from the tables, where entries not yet read were pruned; the new position. */
  readonly refill: () => Promise<OutboxPosition>
  /** Subjects that changed by the passing of time alone, between two instants. */
  readonly expiredBetween: (since: Date, until: Date) => Promise<readonly OutboxChange[]>
  /** Asked by `search:check` how the index does. */
  readonly onCheck?: (request: CheckRequest) => void
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Follows the outbox from a position until stopped: woken by NOTIFY, with a slow poll behind it. A
 * failure is reported and tried again with growing pauses; the position moves only after success.
 */
export async function followOutbox(options: FollowOptions): Promise<OutboxFollower> {
  const { db, apply, onError } = options
  let position = options.from
  let sweptUntil = options.sweptUntil ?? options.now()

  async function sweep(): Promise<void> {
    const until = options.now()
    const expired = await options.expiredBetween(sweptUntil, until)
    if (expired.length > 0) await apply(expired)
    sweptUntil = until
  }

  /** False when there was nothing left. */
  async function applyNext(): Promise<boolean> {
    try {
      const next = await readChanges(db, position, batchSize)
      if (next.changes.length > 0) await apply(next.changes)
      position = next.position
      return next.changes.length > 0
    } catch (error) {
      if (!(error instanceof OutboxPruned)) throw error
      position = await options.refill()
      return true
    }
  }

  async function drain(): Promise<void> {
    await sweep()
    let isMore = true
    while (isMore) isMore = await applyNext()
  }

  const loop = createWakeLoop({ run: drain, onError, pollMs, ...pauses })
  const { url, onCheck } = options
  const listener = listenOutbox({
    url,
    onNotice: loop.wake,
    onError,
    ...(onCheck ? { onCheck } : {}),
  })
  const stop = async () => {
    await listener.stop()
    await loop.stop()
  }
  try {
    await loop.runOnce()
  } catch (error) {
    await stop()
    throw error
  }

  return {
    lag: () => measureLag(db, position),
    progress: () => ({ ...position, sweptUntil }),
    catchUp: loop.runOnce,
    stop,
  }
}
