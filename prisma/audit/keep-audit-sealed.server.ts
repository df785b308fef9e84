import { dayOf } from '../../app/domain/shared/shanghai-days'
import type { PrismaClient } from '../generated/client'
import { sealEntries } from './seal-entries.server'
import { signHead } from './sign-head.server'
import type { SigningKey } from './signing-key.server'

const sealEveryMs = 10_000

export interface KeepSealedOptions {
  readonly db: PrismaClient
  /** Null: entries are chained and not signed. */
  readonly key: SigningKey | null
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Chains new entries every few seconds and signs a head once a day (UTC), until stopped. Several
 * processes may do so at once: each day gets its head from the first that comes.
 */
export function keepAuditSealed(options: KeepSealedOptions): { stop(): Promise<void> } {
  const { db, key, now, onError } = options
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    await sealEntries(db)
    if (key && (await isHeadDue(db, now()))) await signHead(db, key, now())
  }

  function tick(): void {
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = null
      })
  }

  const timer = setInterval(tick, sealEveryMs)
  tick()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/** True if no head was signed on this day in Shanghai yet. */
async function isHeadDue(db: PrismaClient, now: Date): Promise<boolean> {
  const last = await db.auditHead.findFirst({ orderBy: { size: 'desc' }, select: { at: true } })
  return last === null || dayOf(last.at) !== dayOf(now)
}
