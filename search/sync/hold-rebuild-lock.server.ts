import pg from 'pg'
import { advisoryLocks } from '../../prisma/advisory-locks'

const rebuildLock = advisoryLocks.rebuild

export interface RebuildLock {
  /** False once the connection broke that the lock lives on: somebody else may have it then. */
  isHeld(): boolean
  release(): Promise<void>
}

/** The lock was lost while an index was being built: it must not replace the old one. */
export class RebuildLockLost extends Error {
  override readonly name = 'RebuildLockLost'
  constructor() {
    super('the lock on rebuilding was lost with its database connection')
  }
}

/**
 * Lets this process alone rebuild the shared engine until it releases, or dies: the lock lives on a
 * connection of its own. Null if somebody else has it.
 */
export async function holdRebuildLock(url: string): Promise<RebuildLock | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  let isOpen = true
  const close = () => {
    isOpen = false
  }
  client.on('error', close)
  client.on('end', close)
  try {
    await client.connect()
    const { rows } = await client.query<{ isHeld: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS "isHeld"',
      [rebuildLock],
    )
    if (rows[0]?.isHeld) return { isHeld: () => isOpen, release: () => client.end() }
  } catch (error) {
    client.end().catch(() => undefined)
    throw error
  }
  await client.end()
  return null
}
