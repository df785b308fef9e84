import { writeNeeds as write } from '../../../prisma/need/write-needs.server'
import type { Transaction } from '../../../prisma/transaction'
import { importedNeedContent } from '../../listings/need/imported-need'
import type { NeedRecord } from './import-record'
import { readOwners } from './read-owners.server'
import type { RowToWrite } from './stored-row'

/** Creates or replaces needs with all that hangs on them. */
export async function importNeeds(
  tx: Transaction,
  rows: readonly RowToWrite<NeedRecord>[],
): Promise<void> {
  const ownerOf = await readOwners(
    tx,
    rows.map(({ record }) => record.organizationKey),
  )
  await write(
    tx,
    rows.map(({ id, record, importHash, stored }) => {
      const owner = ownerOf(record.organizationKey)
      const { key, state, confirmedAt, openedAt } = record
      const head = {
        ...{ key, state, confirmedAt, openedAt, importHash, organizationId: owner.id },
        confirmedBy: confirmedAt ? owner.name : null,
      }
      return { id, content: importedNeedContent(record), head, isNew: stored === null }
    }),
  )
}
