import { createServer } from 'node:net'
import { loadDemoAccounts } from '../../../scripts/demo-accounts'
import { localSettings } from '../../../scripts/setup/local-settings.mjs'
import { startServer } from '../../../scripts/setup/start-server.mjs'
import { createTestDatabase } from '../../support/test-database'

export interface RunningApp {
  readonly baseUrl: string
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** The built production server with demo data in a database of its own, on a free port. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  process.env.SESSION_SECRET ||= localSettings(process.env).SESSION_SECRET
  const database = await createTestDatabase('demo')
  await loadDemoAccounts(database.db, new Date())
  const port = await freePort()
  const host = '127.0.0.1'
  const server = await startServer({ url: database.url, host, port, env }).catch(async (error) => {
    await database.drop()
    throw error
  })
  return {
    baseUrl: `http://${host}:${port}`,
    databaseUrl: database.url,
    stop: async () => {
      await server.stop()
      await database.drop()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
