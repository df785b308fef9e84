import { dropJobSchema } from './apply-job-schema.server'
import { applyMigrations } from './apply-migrations.server'
import { withSchemaEngine } from './schema-engine.server'

/** Drops everything in the database and applies all migrations; the names of what was applied. */
export async function resetDatabase(url: string): Promise<readonly string[]> {
  await withSchemaEngine(url, (engine) =>
    engine.reset({ filter: { externalTables: [], externalEnums: [] } }),
  )
  await dropJobSchema(url)
  return applyMigrations(url)
}
