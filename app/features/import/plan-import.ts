import { type CollectedIssues, collectIssues } from './collect-issues'
import { columnsOf, type ImportKind } from './columns'
import type { ImportIssue } from './import-issue'
import type {
  CapabilityRecord,
  ImportRecords,
  NeedRecord,
  OrganizationRecord,
} from './import-record'
import type { KnownReferences } from './known-references'
import { parseCapability } from './parse-capability'
import { parseNeed } from './parse-need'
import { parseOrganization } from './parse-organization'
import type { SourceRow } from './source-row'

export interface ImportPlan {
  readonly records: ImportRecords
  readonly issues: CollectedIssues
}

/** Everything that the rows say, and everything that is wrong with them. Writes nothing. */
export function planImport(
  rows: readonly SourceRow[],
  known: KnownReferences,
  headerIssues: readonly ImportIssue[] = [],
): ImportPlan {
  const ownerRows = rows.filter((row) => row.kind === 'organizations')
  const withFile: KnownReferences = {
    ...known,
    organizationKeys: new Set([...known.organizationKeys, ...ownerRows.map((row) => keyOf(row))]),
    organizationNames: new Map([
      ...known.organizationNames,
      ...ownerRows.map((row) => [keyOf(row), namesOf(row)] as const),
    ]),
  }
  const of = (kind: ImportKind) => rows.filter((row) => row.kind === kind)
  const organizations: OrganizationRecord[] = []
  const capabilities: CapabilityRecord[] = []
  const needs: NeedRecord[] = []
  function* parseAll(): Iterable<ImportIssue> {
    yield* headerIssues
    for (const row of of('organizations'))
      yield* keep(organizations, parseOrganization(row, withFile))
    for (const row of of('capabilities')) yield* keep(capabilities, parseCapability(row, withFile))
    for (const row of of('needs')) yield* keep(needs, parseNeed(row, withFile))
    yield* repeated(rows, 'key', 'duplicate-key')
    yield* repeated(of('organizations'), 'uscc', 'uscc-repeated')
  }
  // Reading them through is what fills the records.
  const issues = collectIssues(parseAll())
  return { records: { organizations, capabilities, needs }, issues }
}

interface Parsed<Record> {
  readonly record: Record
  readonly issues: readonly ImportIssue[]
}

function keep<Record>(records: Record[], { record, issues }: Parsed<Record>) {
  records.push(record)
  return issues
}

function keyOf(row: SourceRow): string {
  return (row.cells.key ?? '').trim()
}

function namesOf({ cells }: SourceRow): readonly (string | null)[] {
  return [cells.name ?? null, cells.shortName ?? null]
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
