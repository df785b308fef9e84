import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Express } from 'express'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'

const patience = 10_000

const longestEndingMs = 60_000

/** Enough for files over a poor line. */
const longestSendingMs = 120_000

/** Longer than the 60 s that proxies keep a connection: who closes first must not be the server, which may be sent a request meanwhile. */
const longestIdleMs = 75_000

/** Listens until the process is told to end, then finishes what is under way and calls `close`. */
export async function runServer(app: Express, close: () => Promise<void>): Promise<void> {
  const { HOST, PORT } = env()
  const server = app.listen(PORT, HOST)
  server.requestTimeout = longestSendingMs
  server.keepAliveTimeout = longestIdleMs
  await once(server, 'listening')
  logger().info({ host: HOST, port: PORT }, 'listening')
  // `npm run up` waits for this word; without a parent there is nobody to tell.
  process.send?.('listening')
  endOnSignal(server, close)
}

function endOnSignal(server: Server, close: () => Promise<void>): void {
  let isEnding = false
  const end = async (why: string) => {
    if (isEnding) return
    isEnding = true
    logger().info({ why }, 'stopping')
    // A database that is frozen would keep us from ever ending.
    setTimeout(() => process.exit(1), longestEndingMs).unref()
    await stopListening(server)
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(signal))
  // The parent was killed: without it nobody would ever stop this process.
  if (process.send) process.on('disconnect', () => end('the parent process is gone'))
}

async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(impatience)
}

/**
 * Errors that nobody caught: logged, and the process ends, since its state is unknown. What Node warns
 * of is logged too: its own words on standard error would be no line of the log.
 */
export function reportUncaughtErrors(): void {
  process.removeAllListeners('warning')
  process.on('warning', (err) => logger().warn({ err }, 'a warning of Node'))
  const report = (error: unknown) => {
    logger().fatal({ err: error }, 'uncaught error')
    process.exit(1)
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
