import pg from 'pg'

const rebuildLock = 7302

/**
 * Lets this process alone rebuild the shared engine until it releases, or dies: the lock lives on a
 * connection of its own. Null if somebody else has it.
 */
export async function holdRebuildLock(url: string): Promise<{ release(): Promise<void> } | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ isHeld: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS "isHeld"',
    [rebuildLock],
  )
  if (rows[0]?.isHeld) return { release: () => client.end() }
  await client.end()
  return null
}
