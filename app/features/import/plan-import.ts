import { type CollectedIssues, collectIssues } from './collect-issues'
import { columnsOf, type ImportKind, importKinds } from './columns'
import type { ImportIssue } from './import-issue'
import type { EquipmentRecord, ImportRecords, Numbered } from './import-record'
import type { KnownReferences } from './known-references'
import { parseCapability } from './parse-capability'
import { parseNeed } from './parse-need'
import { parseOrganization } from './parse-organization'
import { parseEquipment, parsePilot } from './parse-pilot'
import type { SourceRow } from './source-row'

/** Gives all rows of a file of one kind, read anew each time. */
export type RowSource = (kind: ImportKind) => AsyncIterable<SourceRow>

export interface ImportPlan {
  readonly records: ImportRecords
  readonly issues: CollectedIssues
  /** Rows of each kind. */
  readonly read: { readonly [kind in ImportKind]: number }
}

export interface PlanWatch {
  /** Told now and then how many rows were looked at. */
  readonly onProgress?: (rows: number) => void | Promise<void>
  /** Told of each issue, also of those that are only counted. */
  readonly onIssue?: (issue: ImportIssue) => void
}

/** How many rows are checked between two looks at what else is to be done. */
const stride = 200

/** Everything that the rows say, and everything that is wrong with them. Writes nothing. */
export async function planImport(
  rowsOf: RowSource,
  known: KnownReferences,
  headerIssues: readonly ImportIssue[] = [],
  watch: PlanWatch = {},
): Promise<ImportPlan> {
  const read = { organizations: 0, capabilities: 0, needs: 0, pilots: 0, equipment: 0 }
  const { references, equipmentOf } = await readReferences(rowsOf, known)
  const parse = parsers(references, equipmentOf)
  async function* parseAll(): AsyncGenerator<ImportIssue> {
    yield* headerIssues
    let rows = 0
    for (const kind of importKinds) {
      const repeats = [repeated('key', 'duplicate-key'), repeated('uscc', 'uscc-repeated')]
      for await (const row of rowsOf(kind)) {
        rows += 1
        if (rows % stride === 0) {
          await watch.onProgress?.(rows)
          await new Promise(setImmediate)
        }
        if (row.isLeftOut) {
          yield* row.issues ?? []
          continue
        }
        read[kind] += 1
        yield* parse[kind](row).issues
        for (const repeat of repeats) yield* repeat(row)
      }
    }
  }
  const issues = await collectIssues(parseAll(), watch.onIssue)
  const records: ImportRecords = {
    organizations: recordsOf(() => rowsOf('organizations'), parse.organizations),
    capabilities: recordsOf(() => rowsOf('capabilities'), parse.capabilities),
    needs: recordsOf(() => rowsOf('needs'), parse.needs),
    pilots: recordsOf(() => rowsOf('pilots'), parse.pilots),
  }
  return { records, issues, read }
}

type EquipmentOf = (pilotKey: string) => readonly EquipmentRecord[]

/** How a row of each kind is read. */
function parsers(known: KnownReferences, equipmentOf: EquipmentOf) {
  return {
    organizations: (row: SourceRow) => parseOrganization(row, known),
    capabilities: (row: SourceRow) => parseCapability(row, known),
    needs: (row: SourceRow) => parseNeed(row, known),
    pilots: (row: SourceRow) => parsePilot(row, known, equipmentOf(keyOf(row))),
    equipment: (row: SourceRow) => {
      const { record, pilotKey, issues } = parseEquipment(row)
      const isKnown = pilotKey === '' || known.pilotKeys.has(pilotKey)
      return { record, issues: isKnown ? issues : [...issues, strayEquipment(row, pilotKey)] }
    },
  }
}

function strayEquipment({ sheet, row, kind }: SourceRow, found: string): ImportIssue {
  const column = columnsOf[kind].find(({ id }) => id === 'pilot')?.header ?? 'pilot'
  return { severity: 'error', sheet, row, column, reason: 'unknown-pilot', found }
}

/** What rows refer to in the same file. */
async function readReferences(rowsOf: RowSource, known: KnownReferences) {
  const keys = new Set(known.organizationKeys)
  const names = new Map(known.organizationNames)
  // Firms alone refer to nothing: then they need not be gone through twice.
  for await (const row of (await hasListings(rowsOf)) ? rowsOf('organizations') : []) {
    if (row.isLeftOut) continue
    keys.add(keyOf(row))
    names.set(keyOf(row), [row.cells.name ?? null, row.cells.shortName ?? null])
  }
  const pilotKeys = new Set<string>()
  for await (const row of rowsOf('pilots')) if (!row.isLeftOut) pilotKeys.add(keyOf(row))
  const equipment = new Map<string, EquipmentRecord[]>()
  for await (const row of rowsOf('equipment')) {
    if (row.isLeftOut) continue
    const { record, pilotKey } = parseEquipment(row)
    const some = equipment.get(pilotKey)
    if (some === undefined) equipment.set(pilotKey, [record])
    else some.push(record)
  }
  const references = { ...known, organizationKeys: keys, organizationNames: names, pilotKeys }
  return { references, equipmentOf: (key: string) => equipment.get(key) ?? [] }
}

async function hasListings(rowsOf: RowSource): Promise<boolean> {
  for (const kind of ['capabilities', 'needs', 'pilots'] as const) {
    for await (const _ of rowsOf(kind)) return true
  }
  return false
}

interface Parsed<Record> {
  readonly record: Record
  readonly issues: readonly ImportIssue[]
}

function recordsOf<Record>(
  rows: () => AsyncIterable<SourceRow>,
  parse: (row: SourceRow) => Parsed<Record>,
): AsyncIterable<Numbered<Record>> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const row of rows()) {
        if (row.isLeftOut) continue
        yield { record: parse(row).record, row: { sheet: row.sheet, row: row.row } }
      }
    },
  }
}

function keyOf(row: SourceRow): string {
  return (row.cells.key ?? '').trim().replace(/\s+/gu, ' ')
}

/** Tells of rows whose cell of a column repeats that of an earlier row of their kind. */
function repeated(columnId: 'key' | 'uscc', reason: 'duplicate-key' | 'uscc-repeated') {
  const seen = new Set<string>()
  return (row: SourceRow): readonly ImportIssue[] => {
    if (columnId === 'uscc' && row.kind !== 'organizations') return []
    const found = (row.cells[columnId] ?? '').trim()
    // Of equipment a key is that of a platform.
    const value = columnId === 'uscc' ? found.toUpperCase() : `${row.cells.pilot ?? ''}/${found}`
    if (found === '' || !seen.has(value)) {
      seen.add(value)
      return []
    }
    const column = columnsOf[row.kind].find(({ id }) => id === columnId)?.header ?? columnId
    return [{ severity: 'error', sheet: row.sheet, row: row.row, column, reason, found }]
  }
}
