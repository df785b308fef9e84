import { readSchema } from './read-schema.server'
import { withSchemaEngine } from './schema-engine.server'

const filters = { externalTables: [], externalEnums: [] }

/**
 * The SQL that would bring the database to the Prisma schema; empty if it is there already.
 * Checks and triggers, which Prisma does not know, are left alone.
 */
export async function diffSchema(url: string): Promise<string> {
  const schema = readSchema()
  return withSchemaEngine(url, async (engine) => {
    const answer = await engine.diff({
      // "The datasource of the schema" means the database that the engine is connected to.
      from: { tag: 'schemaDatasource', configDir: '.', ...schema },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters,
    })
    return answer.exitCode === 2 ? (answer.stdout ?? '') : ''
  })
}
