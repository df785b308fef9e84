import { columnsOf, type ImportKind, importKinds, sheetNames } from './columns'
import type { ImportIssue } from './import-issue'
import type { SourceRow } from './source-row'
import type { Table } from './table'

/** Sheets of the template that carry no data. */
const silentSheets = new Set(['说明', '词表'])

/**
 * The rows of a table that has our template's headers (Chinese or ids), and what is wrong with
 * the headers. The kind follows from the sheet's name or from the headers.
 */
export function recogniseRows(
  table: Table,
  kind: ImportKind | null,
): { readonly rows: readonly SourceRow[]; readonly issues: readonly ImportIssue[] } {
  if (silentSheets.has(table.sheet)) return { rows: [], issues: [] }
  const found = kind ?? kindOf(table)
  const issue = (column: string, reason: ImportIssue['reason']): ImportIssue => ({
    severity: 'error',
    sheet: table.sheet,
    row: 1,
    column,
    reason,
    found: column,
  })
  if (found === null) return { rows: [], issues: [issue('', 'unknown-kind')] }
  const idOf = new Map(
    columnsOf[found].flatMap(({ id, header }) => [
      [id, id],
      [header, id],
    ]),
  )
  const present = new Set(table.headers.map((header) => idOf.get(header)))
  return {
    issues: [
      ...table.headers
        .filter((header) => !idOf.has(header))
        .map((header) => issue(header, 'unknown-column')),
      ...table.headers
        .filter((header, index) => {
          const id = idOf.get(header)
          return id !== undefined && table.headers.findIndex((it) => idOf.get(it) === id) < index
        })
        .map((header) => issue(header, 'duplicate-column')),
      ...columnsOf[found]
        .filter(({ id, isRequired }) => isRequired && !present.has(id))
        .map(({ header }) => issue(header, 'missing-column')),
    ],
    rows: table.rows.map(({ row, cells }) => ({
      kind: found,
      sheet: table.sheet,
      row,
      cells: Object.fromEntries(
        Object.entries(cells).map(([header, cell]) => [idOf.get(header) ?? header, cell]),
      ),
    })),
  }
}

function kindOf(table: Table): ImportKind | null {
  const byName = importKinds.find((kind) => sheetNames[kind] === table.sheet)
  if (byName) return byName
  // Needs and capabilities name their firm by 企业编号 as well: ask for organizations last.
  const byKey = [...importKinds]
    .reverse()
    .find((kind) => table.headers.includes(columnsOf[kind][0]?.header ?? ''))
  return byKey ?? null
}
