import pg from 'pg'

/** The schema of the job queue, which graphile-worker makes and keeps by migrations of its own. */
export const jobSchema = 'graphile_worker'

/** Brings that schema to the installed version of graphile-worker; changes nothing if it is there. */
export async function applyJobSchema(url: string): Promise<void> {
  // Loaded only here: whoever asks for a database that is there already needs neither.
  const { Logger, runMigrations } = await import('graphile-worker')
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // What breaks an idle connection breaks the next statement too, and that one throws.
  const ignore = () => undefined
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  try {
    await runMigrations({ pgPool: pool, schema: jobSchema, logger: new Logger(() => ignore) })
  } finally {
    await pool.end()
  }
}

/** Drops it with all jobs in it. */
export async function dropJobSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE')
  } finally {
    await client.end()
  }
}
