import { readCapacity } from '../../domain/listing/read-capacity'
import { choices } from './columns'
import type { ImportIssue } from './import-issue'
import type { CapabilityRecord } from './import-record'
import type { KnownReferences } from './known-references'
import { fenBand, parseCertificate, parseListing } from './parse-listing'
import { parseRanges } from './parse-ranges'
import { readCells } from './read-cells'
import { dayUnits, parseLevel } from './read-figures'
import type { SourceRow } from './source-row'
import { uniqueBy } from './unique-by'

export function parseCapability(
  row: SourceRow,
  known: KnownReferences,
): { readonly record: CapabilityRecord; readonly issues: readonly ImportIssue[] } {
  const cells = readCells(row)
  const leadTime = cells.band('leadTime', dayUnits)
  const days = [leadTime?.min ?? 0, leadTime?.max ?? 0]
  if (!days.every((it) => Number.isInteger(it) && it <= longestLeadTime)) {
    cells.refuse('leadTime', 'not-a-band')
  }
  const orderSize = fenBand(cells, 'orderSize')
  const [capacity] = cells.each('capacity', readCapacity)
  const record: CapabilityRecord = {
    ...parseListing(cells, 'capabilities', known),
    processes: cells.list('processes'),
    materials: cells.list('materials'),
    products: cells.list('products'),
    ranges: parseRanges(cells),
    certificates: uniqueBy(cells.each('certificates', parseCertificate), ({ code }) => code),
    capacity: capacity ?? null,
    leadTimeMinDays: leadTime?.min ?? null,
    leadTimeMaxDays: leadTime?.max ?? null,
    serves: cells.choice('serves', choices.region),
    trl: cells.parsed('trl', parseLevel),
    orderMinFen: orderSize.min,
    orderMaxFen: orderSize.max,
    evidence: cells.list('evidence'),
  }
  return { record, issues: cells.issues }
}

/** Days: 100 years. */
const longestLeadTime = 36_500
