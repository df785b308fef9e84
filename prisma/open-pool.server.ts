import type { Duplex } from 'node:stream'
import pg from 'pg'

export interface PoolOptions {
  readonly maxConnections?: number
  /** Milliseconds after which it is given up to reach the server, or to get a connection. */
  readonly connectMs?: number
  /** Milliseconds that a query or a transaction may last, all in all; without end if left out. */
  readonly longestUseMs?: number
  /** Told when an idle connection breaks, for instance because the server stopped. */
  readonly onConnectionError?: (error: Error) => void
}

/**
 * Connections to PostgreSQL, whose sessions are in UTC whatever the database or the role is set to:
 * the adapter of Prisma reads times as if they were.
 */
export function openPool(url: string, options: PoolOptions = {}): pg.Pool {
  const { maxConnections = 10, connectMs = 10_000, longestUseMs } = options
  const settings = ["SET TIME ZONE 'UTC'"]
  if (longestUseMs !== undefined) settings.push(`SET statement_timeout = ${longestUseMs}`)
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    // Not by the parameters of the connection: poolers in front take few of them.
    onConnect: async (client) => {
      await client.query({ text: settings.join('; '), query_timeout: connectMs } as pg.QueryConfig)
    },
  })
  pool.on('error', (error) => options.onConnectionError?.(error))
  if (longestUseMs !== undefined) breakOff(pool, longestUseMs)
  return pool
}

/** How much later than the server ends a statement we do, which costs a connection. */
const graceMs = 1_000

/**
 * Breaks connections that are in use for longer: a server that is frozen ends no statement by itself.
 * By `query_timeout` the connection would go on, back in the pool with its transaction open.
 */
function breakOff(pool: pg.Pool, longestUseMs: number): void {
  const timers = new Map<pg.PoolClient, NodeJS.Timeout>()
  pool.on('acquire', (client) => {
    const { connection } = client as unknown as { readonly connection: { readonly stream: Duplex } }
    const end = () => timers.has(client) && connection.stream.destroy()
    // Where this process paused, the answer may have come: it is read before the immediate runs.
    const timer = setTimeout(() => setImmediate(end), longestUseMs + graceMs)
    timers.set(client, timer)
  })
  pool.on('release', (_error, client) => {
    clearTimeout(timers.get(client))
    timers.delete(client)
  })
}
