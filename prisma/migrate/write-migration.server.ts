import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { applyMigrations } from './apply-migrations.server'
import { diffSchema } from './diff-schema.server'
import { migrationsFolder } from './read-migrations.server'

/**
 * Writes a migration folder `<UTC time>_<name>` with what the schema has and the migrations lack,
 * or with nothing but a comment, for SQL to be added by hand. The difference is taken from a
 * scratch database beside the one of `url`, so that a hand-changed database never leaks in.
 * Refuses (throws) a name that is not lower case letters, digits and underscores.
 */
export async function writeMigration(url: string, name: string, now: Date): Promise<string> {
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(name)) {
    throw new Error(`a migration's name has lower case letters, digits and _, got "${name}"`)
  }
  const sql = await withScratchDatabase(url, async (scratch) => {
    await applyMigrations(scratch)
    return diffSchema(scratch)
  })
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql || '-- Nothing follows from the schema.\n')
  return folder
}

async function withScratchDatabase<Result>(
  url: string,
  use: (scratch: string) => Promise<Result>,
): Promise<Result> {
  const name = `lianhe_scratch_${process.pid}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`)
    const scratch = new URL(url)
    scratch.pathname = `/${name}`
    return await use(scratch.href)
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.end()
  }
}
