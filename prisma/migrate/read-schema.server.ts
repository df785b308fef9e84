import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemasContainer } from '@prisma/schema-engine-wasm'

const schemaFolder = fileURLToPath(new URL('../schema', import.meta.url))

/** The Prisma schema, all its files in order of their names. */
export function readSchema(): SchemasContainer {
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => {
      const path = join(schemaFolder, name)
      return { path, content: readFileSync(path, 'utf8') }
    })
  return { files }
}
