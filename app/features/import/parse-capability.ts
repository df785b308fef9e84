import { parseOfferedRange } from '../../domain/listing/parse-measure'
import type { CapacityPeriod } from '../../domain/listing/requirement'
import { findUnit } from '../../domain/shared/measure'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { choices } from './columns'
import type { ImportIssue, IssueReason } from './import-issue'
import type { CapabilityRecord } from './import-record'
import type { KnownReferences } from './known-references'
import { fenBand, parseCertificate, parseListing } from './parse-listing'
import { readCells } from './read-cells'
import type { SourceRow } from './source-row'
import { uniqueBy } from './unique-by'

export function parseCapability(
  row: SourceRow,
  known: KnownReferences,
): { readonly record: CapabilityRecord; readonly issues: readonly ImportIssue[] } {
  const cells = readCells(row)
  const leadTime = cells.band('leadTime')
  const days = [leadTime?.min ?? 0, leadTime?.max ?? 0]
  if (!days.every((it) => Number.isInteger(it) && it <= longestLeadTime)) {
    cells.refuse('leadTime', 'not-a-band')
  }
  const orderSize = fenBand(cells.band('orderSize'))
  const [capacity] = cells.each('capacity', parseCapacity)
  const record: CapabilityRecord = {
    ...parseListing(cells, 'capabilities', known),
    processes: cells.list('processes'),
    materials: cells.list('materials'),
    products: cells.list('products'),
    ranges: uniqueBy(cells.each('ranges', parseOfferedRange), (range) => range.quantity),
    certificates: uniqueBy(cells.each('certificates', parseCertificate), ({ code }) => code),
    capacity: capacity ?? null,
    leadTimeMinDays: leadTime?.min ?? null,
    leadTimeMaxDays: leadTime?.max ?? null,
    serves: cells.choice('serves', choices.region),
    trl: cells.integer('trl', 1, 9, 'trl-range'),
    orderMinFen: orderSize.min,
    orderMaxFen: orderSize.max,
    evidence: cells.list('evidence'),
  }
  return { record, issues: cells.issues }
}

/** Days: 100 years. */
const longestLeadTime = 36_500

const capacityForm = /^(\d[\d,]*(?:\.\d+)?)\s*([^/\s]+)\s*\/\s*(日|天|月|年)$/u

/** `2000 件/月`. */
export function parseCapacity(
  text: string,
): Outcome<
  { readonly value: number; readonly unit: string; readonly per: CapacityPeriod },
  IssueReason
> {
  const [, value, unitText, per] = capacityForm.exec(text) ?? []
  if (value === undefined || unitText === undefined || per === undefined) {
    return refused('unreadable-capacity')
  }
  const amount = Number(value.replaceAll(',', ''))
  if (!findUnit(unitText)) return refused('unknown-unit')
  if (amount <= 0 || !Number.isFinite(amount)) return refused('unreadable-capacity')
  return accepted({ value: amount, unit: unitText, per: choices.period[per as '月'] })
}
