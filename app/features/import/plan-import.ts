import { columnsOf, type ImportKind } from './columns'
import type { ImportIssue } from './import-issue'
import type { ImportRecords } from './import-record'
import type { KnownReferences } from './known-references'
import { parseCapability } from './parse-capability'
import { parseNeed } from './parse-need'
import { parseOrganization } from './parse-organization'
import type { SourceRow } from './source-row'

export interface ImportPlan {
  readonly records: ImportRecords
  readonly issues: readonly ImportIssue[]
}

/** Everything that the rows say, and everything that is wrong with them. Writes nothing. */
export function planImport(rows: readonly SourceRow[], known: KnownReferences): ImportPlan {
  const withFile: KnownReferences = {
    ...known,
    organizationKeys: new Set([
      ...known.organizationKeys,
      ...rows.filter((row) => row.kind === 'organizations').map((row) => keyOf(row)),
    ]),
  }
  const of = (kind: ImportKind) => rows.filter((row) => row.kind === kind)
  const organizations = of('organizations').map((row) => parseOrganization(row, withFile))
  const capabilities = of('capabilities').map((row) => parseCapability(row, withFile))
  const needs = of('needs').map((row) => parseNeed(row, withFile))
  return {
    records: {
      organizations: organizations.map(({ record }) => record),
      capabilities: capabilities.map(({ record }) => record),
      needs: needs.map(({ record }) => record),
    },
    issues: [
      ...[...organizations, ...capabilities, ...needs].flatMap(({ issues }) => issues),
      ...repeated(rows, 'key', 'duplicate-key'),
      ...repeated(of('organizations'), 'uscc', 'uscc-repeated'),
    ],
  }
}

function keyOf(row: SourceRow): string {
  return (row.cells.key ?? '').trim()
}

/** Rows whose cell of a column repeats that of an earlier row of their kind. */
function repeated(
  rows: readonly SourceRow[],
  columnId: 'key' | 'uscc',
  reason: 'duplicate-key' | 'uscc-repeated',
): readonly ImportIssue[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const found = (row.cells[columnId] ?? '').trim()
    const value = columnId === 'uscc' ? found.toUpperCase() : found
    const known = `${row.kind}/${value}`
    if (found === '' || !seen.has(known)) {
      seen.add(known)
      return []
    }
    const column = columnsOf[row.kind].find(({ id }) => id === columnId)?.header ?? columnId
    return [{ severity: 'error' as const, sheet: row.sheet, row: row.row, column, reason, found }]
  })
}
