import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { grantRights } from '../../../prisma/grant-rights.server'
import { loadDemoAccounts } from '../../../scripts/demo-accounts'
import { localSettings } from '../../../scripts/setup/local-settings.mjs'
import { startServer } from '../../../scripts/setup/start-server.mjs'
import { freePort } from '../../support/free-port'
import { createTestDatabase } from '../../support/test-database'

export interface RunningApp {
  readonly baseUrl: string
  /** As the owner of its tables. */
  readonly databaseUrl: string
  /** What the server logs, every line of it. */
  readonly logFile: string
  stop(): Promise<void>
}

/** The built production server with demo data in a database of its own, on a free port. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  process.env.SESSION_SECRET ||= localSettings(process.env).SESSION_SECRET
  const database = await createTestDatabase('demo')
  await loadDemoAccounts(database.db, new Date())
  const url = await asLeastRole(database.url)
  const port = await freePort()
  const host = '127.0.0.1'
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-e2e-'))
  const logFile = join(folder, 'server.log')
  const output = openSync(logFile, 'w')
  const address = `http://${host}:${port}`
  const levels = {
    LOG_LEVEL: 'trace',
    PUBLIC_URL: address,
    // All journeys come from one address.
    SEARCHES_A_MINUTE: '1000000',
    ...env,
  }
  const server = await startServer({ url, host, port, env: levels, output }).catch(
    async (error) => {
      // Of a failed start, the last lines; not the built line that failed, which is the whole server.
      const lines = readFileSync(logFile, 'utf8').split('\n')
      console.error(lines.filter((line) => line.length < 1000).join('\n'))
      await database.drop()
      throw error
    },
  )
  return {
    baseUrl: address,
    databaseUrl: database.url,
    logFile,
    stop: async () => {
      await server.stop()
      closeSync(output)
      rmSync(folder, { recursive: true })
      await database.drop()
    },
  }
}

const role = 'lianhe_app'

/** The address for the role that production runs as: whatever it may not do, no page needs. */
async function asLeastRole(owner: string): Promise<string> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    // Roles belong to the whole server: several suites may come at once.
    await client.query('SELECT pg_advisory_lock(7303)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`)
    await grantRights(owner, role)
  } finally {
    await client.end()
  }
  const url = new URL(owner)
  url.username = role
  url.password = role
  return url.href
}
