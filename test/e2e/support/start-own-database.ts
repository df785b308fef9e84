import { chmodSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../../../prisma/client.server'
import { type EmbeddedPlace, embeddedPlace } from '../../../prisma/embedded/embedded-place.server'
import { startEmbedded } from '../../../prisma/embedded/start-embedded.server'
import { applyMigrations } from '../../../prisma/migrate/apply-migrations.server'
import { loadReferenceData } from '../../../prisma/seed/load-reference.server'
import { startServer } from '../../../scripts/setup/start-server.mjs'
import { freePort } from '../../support/free-port'

export interface OwnDatabaseApp {
  readonly baseUrl: string
  readonly databaseUrl: string
  readonly place: EmbeddedPlace
  /** Starts PostgreSQL again after it was killed, on the same port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** The built server on a PostgreSQL of its own, which a test may freeze and kill. */
export async function startOnOwnDatabase(): Promise<OwnDatabaseApp> {
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-own-'))
  // The user that runs PostgreSQL must pass.
  chmodSync(folder, 0o755)
  const place = placeIn(folder)
  const embedded = await startEmbedded(place, settings)
  const databaseUrl = embedded.url('lianhe')
  await applyMigrations(databaseUrl)
  const db = createDatabase(databaseUrl)
  await loadReferenceData(db)
  await db.$disconnect()
  const host = '127.0.0.1'
  const port = await freePort()
  const output = openSync(join(folder, 'server.log'), 'w')
  const env = { SEARCH_SNAPSHOT_DIR: join(folder, 'search') }
  const server = await startServer({ url: databaseUrl, host, port, env, output })
  return {
    baseUrl: `http://${host}:${port}`,
    databaseUrl,
    place,
    restart: async () => {
      await startEmbedded(place, settings)
    },
    stop: async () => {
      await server.stop()
      closeSync(output)
      await embedded.release()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

function placeIn(folder: string): EmbeddedPlace {
  const { DATA_DIR } = process.env
  process.env.DATA_DIR = folder
  try {
    return embeddedPlace('postgres')
  } finally {
    if (DATA_DIR === undefined) delete process.env.DATA_DIR
    else process.env.DATA_DIR = DATA_DIR
  }
}
