import { readEquipmentLine } from '../../domain/listing/equipment-line'
import { mostEquipment } from '../../domain/listing/limits'
import { fenOfYuan } from '../../domain/shared/money'
import type { ImportIssue } from './import-issue'
import type { EquipmentRecord, ImportedPilot } from './import-record'
import type { KnownReferences } from './known-references'
import { parseCertificate, parseListing } from './parse-listing'
import { parseOpenDays } from './parse-open-days'
import { parseDistrict } from './parse-organization'
import { parseRanges } from './parse-ranges'
import { type CellReader, readCells } from './read-cells'
import { countUnits, minuteUnits, parseTime, rateUnits } from './read-figures'
import type { SourceRow } from './source-row'

export function parsePilot(
  row: SourceRow,
  known: KnownReferences,
  equipment: readonly EquipmentRecord[],
): { readonly record: ImportedPilot; readonly issues: readonly ImportIssue[] } {
  const cells = readCells(row)
  const levels = cells.band('trl')
  const ends = [levels?.min ?? null, levels?.max ?? null]
  if (!ends.every((it) => it === null || (Number.isInteger(it) && it >= 1 && it <= 9))) {
    cells.refuse('trl', 'trl-range')
  }
  const [opensAt, closesAt] = parseHours(cells)
  const all = [...equipment, ...equipmentOfLines(cells)]
  if (all.length > mostEquipment) cells.refuse('lines', 'too-many-entries', `${all.length}`)
  const record: ImportedPilot = {
    ...parseListing(cells, 'pilots', known),
    scale: cells.text('scale'),
    processes: cells.list('processes'),
    materials: cells.list('materials'),
    certificates: cells.each('certificates', parseCertificate).map(({ code }) => code),
    trlMin: levels?.min ?? levels?.max ?? null,
    trlMax: levels?.max ?? levels?.min ?? null,
    openDays: cells.parsed('openDays', parseOpenDays) ?? [],
    opensAt,
    closesAt,
    rules: cells.text('rules'),
    districtCode: parseDistrict(cells),
    address: cells.text('address'),
    equipment: all,
  }
  return { record, issues: cells.issues }
}

export function parseEquipment(row: SourceRow): {
  readonly record: EquipmentRecord
  readonly pilotKey: string
  readonly issues: readonly ImportIssue[]
} {
  const cells = readCells(row)
  const pilotKey = cells.required('pilot')
  const rate = cells.band('rate', rateUnits)
  if (rate !== null && rate.min !== rate.max) cells.refuse('rate', 'not-a-number')
  const record: EquipmentRecord = {
    key: cells.required('key'),
    name: cells.required('name'),
    model: cells.text('model'),
    count: cells.integer('count', 1, 9999, 'not-a-number', countUnits) ?? 1,
    rateFen: rate?.min === undefined || rate.min === null ? null : fenOfYuan(rate.min),
    slotMinutes: cells.integer('slot', 1, 100_000, 'not-a-number', minuteUnits),
    note: cells.text('note'),
    ranges: parseRanges(cells),
  }
  return { record, pilotKey, issues: cells.issues }
}

function parseHours(cells: CellReader): readonly [string | null, string | null] {
  const text = cells.text('hours')
  if (text === null) return [null, null]
  const ends = text.split(/\s*[-~～—–至到]\s*/u).map(parseTime)
  const [from, until] = ends
  const isSound = from?.ok && until?.ok && ends.length === 2 && from.value < until.value
  if (isSound) return [from.value, until.value]
  cells.refuse('hours', 'not-a-time')
  return [null, null]
}

/** Equipment as the form takes it: a line a piece. */
function equipmentOfLines(cells: CellReader): readonly EquipmentRecord[] {
  return (cells.text('lines') ?? '').split('\n').flatMap((line) => {
    const read = readEquipmentLine(line)
    if (read === null) return []
    if (!read.ok) {
      cells.refuse('lines', read.reason, line.slice(read.span.from, read.span.until))
      return []
    }
    const { yuanPerHour, ...facts } = read.value
    return [
      { ...facts, key: facts.name, rateFen: yuanPerHour === null ? null : fenOfYuan(yuanPerHour) },
    ]
  })
}
