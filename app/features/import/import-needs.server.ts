import { writeNeeds } from '../../../prisma/need/write-needs.server'
import type { Transaction } from '../../../prisma/transaction'
import { importedNeedContent } from '../../listings/need/imported-need'
import type { NeedRecord } from './import-record'
import { ownedRows } from './owned-rows.server'
import type { RowToWrite } from './stored-row'

/** Creates or replaces needs with all that hangs on them. */
export async function importNeeds(
  tx: Transaction,
  rows: readonly RowToWrite<NeedRecord>[],
): Promise<void> {
  const owned = await ownedRows(tx, rows)
  await writeNeeds(
    tx,
    owned.map(({ record, head, ...row }) => ({
      ...row,
      content: importedNeedContent(record),
      head: { ...head, openedAt: record.openedAt },
    })),
  )
}
