import { readMigrations } from './read-migrations.server'
import { withSchemaEngine } from './schema-engine.server'

/** Applies what the database does not have yet; the names of what was applied. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  return withSchemaEngine(url, async (engine) => {
    const applied = await engine.applyMigrations({
      migrationsList: readMigrations(),
      filters: { externalTables: [], externalEnums: [] },
    })
    return applied.appliedMigrationNames
  })
}
