import type { Transaction } from '../../../prisma/transaction'
import type { CapabilityContent } from '../../listings/capability/capability-content'
import { writeCapabilities } from '../../listings/capability/write-capabilities.server'
import type { CapabilityRecord } from './import-record'
import { ownedRows } from './owned-rows.server'
import type { RowToWrite } from './stored-row'

/** Creates or replaces capabilities with all that hangs on them. */
export async function importCapabilities(
  tx: Transaction,
  rows: readonly RowToWrite<CapabilityRecord>[],
): Promise<void> {
  const owned = await ownedRows(tx, rows)
  await writeCapabilities(
    tx,
    owned.map(({ record, ...row }) => ({ ...row, content: importedCapabilityContent(record) })),
  )
}

/** What is written of an imported capability. */
export function importedCapabilityContent(record: CapabilityRecord): CapabilityContent {
  const { capacity, orderMinFen, orderMaxFen } = record
  return {
    title: record.title,
    summary: record.summary,
    description: record.description,
    steps: [...record.steps],
    industries: [...record.codes],
    processes: [...record.processes],
    materials: [...record.materials],
    products: [...record.products],
    capacityValue: capacity?.value ?? null,
    capacityUnit: capacity?.unit ?? null,
    capacityPer: capacity?.per ?? null,
    leadTimeMinDays: record.leadTimeMinDays,
    leadTimeMaxDays: record.leadTimeMaxDays,
    serves: record.serves,
    trl: record.trl,
    orderMinFen: orderMinFen?.toString() ?? null,
    orderMaxFen: orderMaxFen?.toString() ?? null,
    evidence: [...record.evidence],
    ranges: record.ranges.map((range) => ({ ...range })),
    certificates: record.certificates.map(({ code, expiresAt }) => ({
      code,
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  }
}
