import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { readSchema } from './read-schema.server'

interface EngineModule {
  readonly SchemaEngine: typeof SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loading: Promise<EngineModule> | undefined

/** Runs `use` with Prisma's schema engine (its official WebAssembly build) on that database. */
export async function withSchemaEngine<Result>(
  url: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loading ??= load()
  const { SchemaEngine: Engine } = await loading
  const datamodels = readSchema().files.map((file): [string, string] => [file.path, file.content])
  // One connection, since the engine's advisory lock belongs to the connection that took it.
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(mendedAdapter(pool))
    const engine = await Engine.new({ datamodels }, () => undefined, factory)
    try {
      return await use(engine)
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}

/** Node cannot import a .wasm file by itself, so the package's binding is wired by hand. */
async function load(): Promise<EngineModule> {
  const binding = engineModule as unknown as EngineModule
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(path), {
    './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports,
  })
  binding.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return binding
}

/** The adapter of Prisma 7.10, with two faults that stand in a migration's way mended. */
function mendedAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool)
  // It cuts a script at every semicolon, which breaks the body of a function. Sent whole,
  // PostgreSQL itself finds the statements, and runs them as one transaction.
  const executeScript = async (script: string) => {
    await pool.query(script)
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect()
      const queryRaw = (query: SqlQuery) => queryWithCharacters(adapter, pool, query)
      return Object.create(adapter, {
        executeScript: { value: executeScript },
        queryRaw: { value: queryRaw },
      }) as SqlDriverAdapter
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

const charOid = 18
const textOid = 25

/**
 * It refuses the type "char" of the system catalogue, in which PostgreSQL keeps the kinds of
 * constraints. So it is shown such a column as text, and the engine is told the true type.
 */
async function queryWithCharacters(adapter: SqlQueryable, pool: pg.Pool, query: SqlQuery) {
  const characters = new Set<number>()
  const client = {
    query: async (config: pg.QueryArrayConfig) => {
      const result = await pool.query(config)
      const fields = result.fields.map((field, column) => {
        if (field.dataTypeID !== charOid) return field
        characters.add(column)
        return { ...field, dataTypeID: textOid }
      })
      return { ...result, fields }
    },
  }
  const reader = Object.create(adapter, { client: { value: client } }) as SqlQueryable
  const answer = await reader.queryRaw(query)
  const columnTypes = answer.columnTypes.map((type, column) =>
    characters.has(column) ? ColumnTypeEnum.Character : type,
  )
  return { ...answer, columnTypes }
}
