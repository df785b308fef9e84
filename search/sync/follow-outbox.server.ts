import pg from 'pg'
import type { PrismaClient } from '../../prisma/generated/client'
import {
  measureLag,
  type OutboxChange,
  type OutboxLag,
  type OutboxPosition,
  readChanges,
} from './outbox-position.server'

/** The channel on which the database's trigger on OutboxEntry notifies. */
const outboxChannel = 'lianhe_outbox'

const batchSize = 500
/** Stands behind the notifications, should one be lost, and finds what expires by the clock. */
const pollMs = 5_000
const longestPauseMs = 30_000

export interface OutboxFollower {
  lag(): Promise<OutboxLag>
  /** Resolves when everything committed before the call has been applied. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

export interface FollowOptions {
  readonly db: PrismaClient
  readonly url: string
  readonly from: OutboxPosition
  /** Brings the index up to the current rows of these subjects. Called again after a failure. */
  readonly apply: (changes: readonly OutboxChange[]) => Promise<void>
  /** Subjects that changed by the passing of time alone, between two instants. */
  readonly expiredBetween: (since: Date, until: Date) => Promise<readonly OutboxChange[]>
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
  let sweptUntil = options.now()
  let running: Promise<void> | null = null
  let isWanted = false
  let failures = 0
  let retry: NodeJS.Timeout | undefined
  let isStopped = false

  async function drain(): Promise<void> {
    const until = options.now()
    const expired = await options.expiredBetween(sweptUntil, until)
    if (expired.length > 0) await apply(expired)
    sweptUntil = until
    for (;;) {
      const next = await readChanges(db, position, batchSize)
      if (next.changes.length === 0) return
      await apply(next.changes)
      position = next.position
    }
  }

  async function run(): Promise<void> {
    try {
      while (isWanted && !isStopped) {
        isWanted = false
        await drain()
      }
      failures = 0
    } finally {
      running = null
    }
  }

  function wake(): Promise<void> {
    isWanted = true
    running ??= run()
    return running
  }

  function wakeQuietly(): void {
    if (isStopped) return
    wake().catch((error: unknown) => {
      onError(error)
      failures += 1
      clearTimeout(retry)
      retry = setTimeout(wakeQuietly, Math.min(longestPauseMs, 250 * 2 ** failures))
    })
  }

  const poll = setInterval(wakeQuietly, pollMs)
  const listener = listen(options.url, wakeQuietly, onError)
  await wake()

  return {
    lag: () => measureLag(db, position),
    catchUp: async () => {
      // One drain may have begun before the call: wait for one that begins after it.
      await running?.catch(() => undefined)
      await wake()
    },
    stop: async () => {
      isStopped = true
      clearInterval(poll)
      clearTimeout(retry)
      await listener.stop()
      await running?.catch(() => undefined)
    },
  }
}

/** Keeps one connection listening, opening it again when it breaks. */
function listen(url: string, onNotice: () => void, onError: (error: unknown) => void) {
  let client: pg.Client | null = null
  let again: NodeJS.Timeout | undefined
  let isStopped = false

  async function open(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true })
    client = fresh
    fresh.on('notification', onNotice)
    fresh.on('error', reopen)
    fresh.on('end', reopen)
    await fresh.connect()
    await fresh.query(`LISTEN ${outboxChannel}`)
    onNotice()
  }

  function reopen(error?: unknown): void {
    if (isStopped) return
    if (error) onError(error)
    client?.removeAllListeners()
    client?.on('error', () => undefined)
    client = null
    clearTimeout(again)
    again = setTimeout(() => void open().catch(reopen), 1_000)
  }

  void open().catch(reopen)
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(again)
      await client?.end().catch(() => undefined)
    },
  }
}
