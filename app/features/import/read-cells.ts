import { valueOfWord } from '../../domain/listing/requirement-words'
import { foldWidth } from '../../domain/shared/fold-width'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { residentNumberIn } from '../../domain/shared/resident-number'
import { soundText } from '../../domain/shared/sound-text'
import type { Tier } from '../../domain/shared/tier'
import { columnsOf } from './columns'
import { cutFound, type ImportIssue, type IssueReason } from './import-issue'
import {
  type Band,
  type ImportUnits,
  looksLikeDate,
  parseBand,
  parseDate,
  parseInteger,
} from './read-figures'
import type { SourceRow } from './source-row'

/** Longest text that a cell may carry; Excel itself holds 32,767 characters. */
const longestText = 20_000
/** Of a key, a title or a name: what a list shows in a line, and a database can index. */
const longestName = 200
/** Entries of a list in one cell; the longest real one among the public samples has 32 products. */
const mostEntries = 200

/** Columns whose cells may be days. */
const dayColumns: ReadonlySet<string> = new Set([
  ...['confirmedAt', 'openedAt', 'closesAt', 'deliverBy', 'founded'],
])
/** Columns in which a day is a number or a name that a spreadsheet has changed. */
const neverDays: ReadonlySet<string> = new Set([
  ...['quantity', 'capacity', 'budget', 'orderSize', 'leadTime', 'employees', 'responseDays'],
  ...['trl', 'trlMin', 'trlMax', 'count', 'rate', 'slot', 'materials', 'processes', 'model'],
])
/** What people write into a cell so that it is not empty. */
const blankWord =
  /^(?:[/\\\-–—―_·.、×]+|无|没有|暂无|暂缺|不详|未知|未填|待定|空|n\.?\/?a\.?|none|nil|null|undefined|tbd)$/iu
/** What a spreadsheet shows where a formula failed, or a column is too narrow. */
const failedFormula = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/iu
const noNumber = '***'

export interface CellReader {
  readonly issues: readonly ImportIssue[]
  refuse(
    columnId: string,
    reason: IssueReason,
    found?: string,
    values?: ImportIssue['values'],
  ): void
  warn(columnId: string, reason: IssueReason, found?: string, values?: ImportIssue['values']): void
  text(columnId: string): string | null
  required(columnId: string): string
  list(columnId: string): readonly string[]
  choice<Value extends string>(
    columnId: string,
    choices: Readonly<Record<string, Value>>,
  ): Value | null
  integer(
    columnId: string,
    min: number,
    max: number,
    reason?: IssueReason,
    units?: ImportUnits,
  ): number | null
  tier(columnId: string, fallback: Tier): Tier
  date(columnId: string): Date | null
  band(columnId: string, units?: ImportUnits): Band | null
  /** The cell through a parser; null where it is empty or refused. */
  parsed<Value>(
    columnId: string,
    parse: (cell: string) => Outcome<Value, IssueReason>,
  ): Value | null
  /** Each entry of a list through a parser; entries that are refused are left out. */
  each<Value>(
    columnId: string,
    parse: (entry: string) => Outcome<Value, IssueReason>,
  ): readonly Value[]
}

/** Reads one row cell by cell and keeps what was wrong, cell by cell. */
export function readCells(row: SourceRow): CellReader {
  const issues: ImportIssue[] = [...(row.issues ?? [])]
  const headers = new Map(columnsOf[row.kind].map((column) => [column.id, column.header]))
  const note =
    (severity: ImportIssue['severity']): CellReader['refuse'] =>
    (id, reason, found, values) =>
      void issues.push({
        severity,
        sheet: row.sheet,
        row: row.row,
        column: headers.get(id) ?? id,
        reason,
        found: cutFound(found ?? row.cells[id] ?? ''),
        ...(values === undefined ? {} : { values }),
      })
  const refuse = note('error')
  const warn = note('warning')
  /** Cells that were looked at, with what they say; those that are refused as they stand say nothing. */
  const looked = new Map<string, string | null>()
  const unsound = new Set<string>()
  const look = (id: string): string | null => {
    const mark = row.marks?.[id]
    if (mark !== undefined && !(mark === 'date' && dayColumns.has(id))) {
      refuse(id, mark)
      unsound.add(id)
      return null
    }
    const sound = soundCell(row.cells[id] ?? '')
    if (sound.removed > 0) warn(id, 'unseen-characters')
    const cell = sound.text.trim()
    if (cell.length > longestText) refuse(id, 'too-long')
    const plain = foldWidth(cell)
    const refusal = unsoundReason(id, plain)
    if (refusal !== null) {
      refuse(id, refusal, refusal === 'identity-number' ? noNumber : cell)
      unsound.add(id)
      return null
    }
    if (blankWord.test(plain)) {
      warn(id, 'blank-word', cell)
      return null
    }
    return cell === '' ? null : cell.slice(0, longestText)
  }
  const text = (id: string) => {
    const known = looked.get(id)
    if (known !== undefined) return known
    const cell = look(id)
    looked.set(id, cell)
    return cell
  }
  const list = (id: string) => {
    const entries = splitList(text(id) ?? '')
    if (entries.length > mostEntries) refuse(id, 'too-many-entries', `${entries.length}`)
    return entries.slice(0, mostEntries).flatMap((entry) => {
      if (!blankWord.test(foldWidth(entry))) return [entry]
      warn(id, 'blank-word', entry)
      return []
    })
  }
  const parsed: CellReader['parsed'] = (id, parse) => {
    const cell = text(id)
    if (cell === null) return null
    const result = parse(cell)
    if (result.ok) return result.value
    refuse(id, result.reason)
    return null
  }
  const unitOf = (id: string) => row.units?.[id] ?? null
  return {
    issues,
    refuse,
    warn,
    text,
    list,
    parsed,
    required(id) {
      // A key, a title or a name is one line.
      const cell = text(id)?.replace(/\s+/gu, ' ') ?? null
      if (cell === null && !unsound.has(id)) refuse(id, 'required')
      else if (cell !== null && cell.length > longestName) refuse(id, 'name-too-long')
      return cell ?? ''
    },
    choice: (id, choices) => parsed(id, (cell) => valueOfWord(choices, foldWidth(cell).trim())),
    integer: (id, min, max, reason = 'not-a-number', units) =>
      parsed(id, (cell) => parseInteger(cell, min, max, reason, units, unitOf(id))),
    tier: (id, fallback) => parsed(id, parseTier) ?? fallback,
    date: (id) => parsed(id, parseDate),
    band: (id, units) => parsed(id, (cell) => parseBand(cell, units, unitOf(id))),
    each(id, parse) {
      return list(id).flatMap((entry) => {
        const result = parse(entry)
        if (result.ok) return [result.value]
        refuse(id, result.reason, entry)
        return []
      })
    },
  }
}

/** Signs that every text may have: most cells hold no others, and need not be looked at sign by sign. */
const usualSigns = /^[\n\x20-\x7e\u3001-\u3011\u4e00-\u9fff]*$/

function soundCell(cell: string) {
  return usualSigns.test(cell) ? { text: cell, removed: 0 } : soundText(cell)
}

/** Why a cell says nothing that may be kept, whatever its column asks for. */
function unsoundReason(id: string, plain: string): IssueReason | null {
  if (failedFormula.test(plain)) return 'error-value'
  if (plain.includes('\ufffd')) return 'stray-byte'
  if (residentNumberIn(plain) !== null) return 'identity-number'
  return neverDays.has(id) && looksLikeDate(plain) ? 'date' : null
}

/** Entries between semicolons (either width) or line breaks, without blanks and repeats. */
export function splitList(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[;；\n]/u)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    ),
  ]
}

function parseTier(cell: string): Outcome<Tier, IssueReason> {
  const value = parseInteger(cell, 0, 2, 'unknown-choice')
  return value.ok ? accepted(value.value as Tier) : refused('unknown-choice')
}
