import { applyJobSchema } from './apply-job-schema.server'
import { readMigrations } from './read-migrations.server'
import { withSchemaEngine } from './schema-engine.server'

/**
 * Applies what the database does not have yet, the job queue's own schema included; the names of the
 * migrations of ours that were applied. `until`, the name of one, leaves out those after it.
 */
export async function applyMigrations(url: string, until?: string): Promise<readonly string[]> {
  const names = await withSchemaEngine(url, async (engine) => {
    const applied = await engine.applyMigrations({
      migrationsList: readMigrations(until),
      filters: { externalTables: [], externalEnums: [] },
    })
    return applied.appliedMigrationNames
  })
  await applyJobSchema(url)
  return names
}
