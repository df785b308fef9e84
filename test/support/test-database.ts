import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createDatabase } from '../../prisma/client.server'
import { embeddedPlace } from '../../prisma/embedded/embedded-place.server'
import { visitEmbedded } from '../../prisma/embedded/start-embedded.server'
import { isAlive } from '../../prisma/embedded/tenants.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { applyMigrations } from '../../prisma/migrate/apply-migrations.server'

/** What the fresh database holds: the tables alone, with chains and codes, or with demo data too. */
export type Contents = 'empty' | 'reference' | 'demo'

export interface TestDatabase {
  readonly url: string
  readonly db: PrismaClient
  drop(): Promise<void>
}

/** Lost data do not matter in a test, waiting for the disk does. */
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Ours, and those of the job queue. */
const migrations = ['prisma/migrations', 'node_modules/graphile-worker/sql']

const sources: Readonly<Record<Contents, readonly string[]>> = {
  empty: migrations,
  reference: [...migrations, 'prisma/seed'],
  demo: [...migrations, 'prisma/seed'],
}

/** Fifty writers at once on a busy machine take their time, and no test is about it. */
const unhurried = { maxWait: 120_000, timeout: 120_000 }

let counter = 0

/** A database of its own in a real PostgreSQL, migrated; a copy of a template, so made fast. */
export function createTestDatabase(contents: Contents = 'empty'): Promise<TestDatabase> {
  return createDatabaseOf((admin, urlOf) => ensureTemplate(admin, contents, urlOf))
}

/** The same without any table. */
export function createBareDatabase(): Promise<TestDatabase> {
  return createDatabaseOf(async () => 'template0')
}

async function createDatabaseOf(
  findTemplate: (admin: pg.Client, urlOf: (name: string) => string) => Promise<string>,
): Promise<TestDatabase> {
  const server = await visitEmbedded(embeddedPlace('test-postgres'), fastSettings)
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  counter += 1
  const name = `test_${process.pid}_${counter}_${Date.now()}`
  try {
    const template = await findTemplate(admin, server.url)
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  } finally {
    await admin.end()
  }
  const url = server.url(name)
  const db = createDatabase(url, { connectMs: 120_000, transaction: unhurried })
  return { url, db, drop: () => drop(server.url('postgres'), name, db) }
}

async function drop(adminUrl: string, name: string, db: PrismaClient): Promise<void> {
  await db.$disconnect()
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.end()
}

async function ensureTemplate(
  admin: pg.Client,
  contents: Contents,
  urlOf: (name: string) => string,
): Promise<string> {
  const name = `template_${contents}_${hashOf(sources[contents])}`
  // Workers run side by side: one makes the template, the others wait for it.
  await admin.query('SELECT pg_advisory_lock(7301)')
  try {
    const databases = await admin.query<{ name: string }>('SELECT datname AS name FROM pg_database')
    const names = databases.rows.map((row) => row.name)
    if (names.includes(name)) return name
    for (const old of names.filter((it) => isLeftOver(it, contents))) {
      await admin.query(`DROP DATABASE IF EXISTS ${old} WITH (FORCE)`)
    }
    // Renamed at the end, so that one cut short is never taken for a whole one.
    await admin.query(`CREATE DATABASE ${name}_new TEMPLATE template0`)
    await fill(urlOf(`${name}_new`), contents)
    await admin.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`)
    return name
  } finally {
    await admin.query('SELECT pg_advisory_unlock(7301)')
  }
}

async function fill(url: string, contents: Contents): Promise<void> {
  await applyMigrations(url)
  if (contents === 'empty') return
  // Loaded only here: most tests need neither the seed files nor the time to read them.
  const { loadReferenceData } = await import('../../prisma/seed/load-reference.server')
  const { loadDemoData } = await import('../../prisma/seed/load-demo.server')
  const db = createDatabase(url)
  await loadReferenceData(db)
  if (contents === 'demo') await loadDemoData(db, new Date())
  await db.$disconnect()
}

/** Templates of older sources, and databases of test processes that were killed. */
function isLeftOver(name: string, contents: Contents): boolean {
  const pid = /^test_(\d+)_/.exec(name)?.[1]
  return pid ? !isAlive(Number(pid)) : name.startsWith(`template_${contents}_`)
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const file of files) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
