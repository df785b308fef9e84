import { valueOfWord } from '../../domain/listing/requirement-words'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { endOfDay, startOfDay } from '../../domain/shared/shanghai-days'
import { cutText, soundText } from '../../domain/shared/sound-text'
import type { Tier } from '../../domain/shared/tier'
import { columnsOf } from './columns'
import type { ImportIssue, IssueReason } from './import-issue'
import type { SourceRow } from './source-row'

/** Longest text that a cell may carry; Excel itself holds 32,767 characters. */
const longestText = 20_000
/** Of a key, a title or a name: what a list shows in a line, and a database can index. */
const longestName = 200
/** Entries of a list in one cell; the longest real one among the public samples has 32 products. */
const mostEntries = 200

export interface CellReader {
  readonly issues: readonly ImportIssue[]
  refuse(columnId: string, reason: IssueReason, found?: string): void
  warn(columnId: string, reason: IssueReason, found?: string): void
  text(columnId: string): string | null
  required(columnId: string): string
  list(columnId: string): readonly string[]
  choice<Value extends string>(
    columnId: string,
    choices: Readonly<Record<string, Value>>,
  ): Value | null
  integer(columnId: string, min: number, max: number, reason?: IssueReason): number | null
  tier(columnId: string, fallback: Tier): Tier
  date(columnId: string): Date | null
  band(columnId: string): { readonly min: number | null; readonly max: number | null } | null
  /** Each entry of a list through a parser; entries that are refused are left out. */
  each<Value>(
    columnId: string,
    parse: (entry: string) => Outcome<Value, IssueReason>,
  ): readonly Value[]
}

/** Reads one row cell by cell and keeps what was wrong, cell by cell. */
export function readCells(row: SourceRow): CellReader {
  const issues: ImportIssue[] = []
  const headers = new Map(columnsOf[row.kind].map((column) => [column.id, column.header]))
  const note =
    (severity: ImportIssue['severity']) => (id: string, reason: IssueReason, found?: string) =>
      void issues.push({
        severity,
        sheet: row.sheet,
        row: row.row,
        column: headers.get(id) ?? id,
        reason,
        found: cutText(soundText(found ?? row.cells[id] ?? '').text, 80),
      })
  const refuse = note('error')
  const warn = note('warning')
  const cleaned = new Set<string>()
  const text = (id: string) => {
    const sound = soundText(row.cells[id] ?? '')
    if (sound.removed > 0 && !cleaned.has(id)) warn(id, 'unseen-characters')
    if (sound.removed > 0) cleaned.add(id)
    const cell = sound.text.trim()
    if (cell.length > longestText) refuse(id, 'too-long')
    return cell === '' ? null : cell.slice(0, longestText)
  }
  const list = (id: string) => {
    const entries = splitList(text(id) ?? '')
    if (entries.length > mostEntries) refuse(id, 'too-many-entries', `${entries.length}`)
    return entries.slice(0, mostEntries)
  }
  const parsed = <Value>(id: string, parse: (cell: string) => Outcome<Value, IssueReason>) => {
    const cell = text(id)
    if (cell === null) return null
    const result = parse(cell)
    if (result.ok) return result.value
    refuse(id, result.reason)
    return null
  }
  return {
    issues,
    refuse,
    warn,
    text,
    list,
    required(id) {
      // A key, a title or a name is one line.
      const cell = text(id)?.replace(/\s+/gu, ' ') ?? null
      if (cell === null) refuse(id, 'required')
      else if (cell.length > longestName) refuse(id, 'name-too-long')
      return cell ?? ''
    },
    choice: (id, choices) => parsed(id, (cell) => valueOfWord(choices, cell)),
    integer: (id, min, max, reason = 'not-a-number') =>
      parsed(id, (cell) => parseInteger(cell, min, max, reason)),
    tier: (id, fallback) =>
      (parsed(id, (cell) => parseInteger(cell, 0, 2, 'unknown-choice')) as Tier | null) ?? fallback,
    date: (id) => parsed(id, parseDate),
    band: (id) => parsed(id, parseBand),
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

function parseInteger(
  cell: string,
  min: number,
  max: number,
  reason: IssueReason,
): Outcome<number, IssueReason> {
  const value = /^[+-]?\d[\d,]*(?:\.0+)?$/u.test(cell)
    ? Number(cell.replaceAll(',', ''))
    : Number.NaN
  return Number.isInteger(value) && value >= min && value <= max ? accepted(value) : refused(reason)
}

const oldestYear = 1900
const newestYear = 2200
const dateForm = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u

/** A calendar day in Shanghai, as the instant at which it begins there. */
function parseDate(cell: string): Outcome<Date, IssueReason> {
  const [, year, month, day] = dateForm.exec(cell) ?? []
  if (year === undefined || month === undefined || day === undefined) return refused('not-a-date')
  if (Number(year) < oldestYear || Number(year) > newestYear) return refused('not-a-date')
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const start = startOfDay(iso)
  return start === null ? refused('not-a-date') : accepted(start)
}

/** The last millisecond in Shanghai of a day until which something holds. */
export function parseLastDay(cell: string): Outcome<Date, IssueReason> {
  const day = parseDate(cell)
  return day.ok ? accepted(endOfDay(day.value)) : day
}

/** No figure of a listing is larger; it keeps money within 64 bits. */
const largestEnd = 1_000_000_000
const bandForm = /^(?:(\d+(?:\.\d+)?)|)\s*(?:[~～\-–—至]\s*(\d+(?:\.\d+)?|)|)$/u

/** `300-600`, `300-`, `-600` or one number, which is both ends. */
function parseBand(
  cell: string,
): Outcome<{ readonly min: number | null; readonly max: number | null }, IssueReason> {
  const parts = bandForm.exec(cell.replaceAll(',', ''))
  if (!parts) return refused('not-a-band')
  const min = parts[1] ? Number(parts[1]) : null
  const max = parts[2] ? Number(parts[2]) : parts[2] === undefined ? min : null
  if ((min ?? 0) > largestEnd || (max ?? 0) > largestEnd) return refused('not-a-band')
  if ((min === null && max === null) || (min !== null && max !== null && min > max)) {
    return refused('not-a-band')
  }
  return accepted({ min, max })
}
