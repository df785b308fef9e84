import type { Transaction } from '../../../prisma/transaction'
import type { CapabilityRecord, ImportedPilot, NeedRecord } from './import-record'
import { readOwners } from './read-owners.server'
import type { RowToWrite } from './stored-row'

/** The rows of a kind of listing, each with what stands beside its content: its owner, among others. */
export async function ownedRows<Record extends CapabilityRecord | NeedRecord | ImportedPilot>(
  tx: Transaction,
  rows: readonly RowToWrite<Record>[],
) {
  const ownerOf = await readOwners(
    tx,
    rows.map(({ record }) => record.organizationKey),
  )
  return rows.map(({ id, record, importHash, stored }) => {
    const owner = ownerOf(record.organizationKey)
    const { key, state, confirmedAt } = record
    const head = {
      ...{ key, state, confirmedAt, importHash, organizationId: owner.id },
      confirmedBy: confirmedAt ? owner.name : null,
    }
    return { id, record, head, isNew: stored === null }
  })
}
