import type { ImportKind } from '../../app/features/import/columns'
import { importKinds } from '../../app/features/import/columns'
import type { ImportIssue } from '../../app/features/import/import-issue'
import { isKnownHeader } from '../../app/features/import/known-headers'
import type { KnownReferences } from '../../app/features/import/known-references'
import { type Mapping, mapRows } from '../../app/features/import/mapping'
import { recogniseSheets } from '../../app/features/import/open-rows'
import { openTables } from '../../app/features/import/open-tables'
import { planImport, type RowSource } from '../../app/features/import/plan-import'
import type { SourceRow } from '../../app/features/import/source-row'
import { openSourceFile } from '../../app/platform/sources/open-source.server'

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A file as tables under the headers of the first lines, read as a whole. */
export async function readTables(path: string) {
  const tables = await openTables(await openSourceFile(path, isKnownHeader))
  return Promise.all(
    tables.map(async ({ sheet, headers, rows }) => ({
      ...{ sheet, headers },
      rows: (await collect(rows())).map(({ row, cells }) => ({ row, cells })),
    })),
  )
}

/** The rows of a file whose sheets are recognised, of all kinds, and what is wrong with its headers. */
export async function recogniseFile(path: string, kind: ImportKind | null = null) {
  const opened = await recogniseSheets(await openSourceFile(path, isKnownHeader), kind)
  const rows = await Promise.all(importKinds.map((it) => collect(opened.rowsOf(it))))
  return { issues: opened.issues, rows: rows.flat() }
}

/** What is wrong with a file, as a dry run tells it. */
export async function checkFile(path: string, known: KnownReferences) {
  const { rowsOf, issues } = await recogniseSheets(await openSourceFile(path, isKnownHeader), null)
  const plan = await planImport(rowsOf, known, issues)
  return {
    issues: plan.issues.listed,
    needs: (await collect(plan.records.needs)).map(({ record }) => record),
    organizations: (await collect(plan.records.organizations)).map(({ record }) => record),
    capabilities: (await collect(plan.records.capabilities)).map(({ record }) => record),
    pilots: (await collect(plan.records.pilots)).map(({ record }) => record),
  }
}

function sourceOf(rows: readonly SourceRow[]): RowSource {
  return async function* (kind) {
    yield* rows.filter((row) => row.kind === kind)
  }
}

/** The plan of rows that a test holds, its records read. */
export async function planRows(
  rows: readonly SourceRow[],
  known: KnownReferences,
  headerIssues: readonly ImportIssue[] = [],
) {
  const { records, issues } = await planImport(sourceOf(rows), known, headerIssues)
  const read = async <Record>(some: AsyncIterable<{ readonly record: Record }>) =>
    (await collect(some)).map(({ record }) => record)
  return {
    issues,
    records: {
      organizations: await read(records.organizations),
      capabilities: await read(records.capabilities),
      needs: await read(records.needs),
      pilots: await read(records.pilots),
    },
  }
}

/** The rows that a mapping makes of tables that a test holds. */
export async function mappedRows(tables: readonly HeldTable[], mapping: Mapping) {
  const foreign = tables.map(({ sheet, headers, rows }) => ({
    ...{ sheet, headers },
    rows: async function* () {
      yield* rows.map((row) => ({ ...row, marks: {} }))
    },
  }))
  const kinds = importKinds.map((kind) => collect(mapRows(foreign, mapping, kind)))
  return (await Promise.all(kinds)).flat()
}

interface HeldTable {
  readonly sheet: string
  readonly headers: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: Record<string, string> }[]
}
