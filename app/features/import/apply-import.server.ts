import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChanges } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { changedRows } from './changed-rows.server'
import { importCapabilities } from './import-capabilities.server'
import { importNeeds } from './import-needs.server'
import { importOrganizations } from './import-organizations.server'
import { importPilots } from './import-pilots.server'
import type { ImportRecords, Numbered } from './import-record'
import type { RowToWrite, StoredRow } from './stored-row'

export interface ImportCounts {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
}

/** So many rows share their statements: one a row would take a minute for 10,000. */
const batchSize = 500

/**
 * Writes what the plan holds in one transaction: all of it or nothing. A record whose fingerprint
 * the row carries already is left alone, so that a second run changes nothing. Two imports at a
 * time wait for one another.
 */
export async function applyImport(
  db: PrismaClient,
  records: ImportRecords,
  actor: string,
  onProgress: (done: number) => void,
): Promise<ImportCounts> {
  const counts = { created: 0, updated: 0, unchanged: 0 }
  const count = (some: ImportCounts) => {
    counts.created += some.created
    counts.updated += some.updated
    counts.unchanged += some.unchanged
    onProgress(counts.created + counts.updated + counts.unchanged)
  }
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lianhe-import'))`
      const write = inBatches(tx, actor, count)
      const { organizations, capabilities, needs, pilots } = records
      await write('organization', organizations, importOrganizations, (where) =>
        tx.organization.findMany({ where, select }),
      )
      await write('capability', capabilities, importCapabilities, (where) =>
        tx.capability.findMany({ where, select }),
      )
      await write('need', needs, importNeeds, (where) => tx.need.findMany({ where, select }))
      await write('pilot', pilots, importPilots, (where) =>
        tx.pilotPlatform.findMany({ where, select }),
      )
    },
    { timeout: 30 * 60_000, maxWait: 60_000 },
  )
  return counts
}

const select = { id: true, key: true, importHash: true } as const

function inBatches(tx: Transaction, actor: string, count: (some: ImportCounts) => void) {
  return async <Record extends { readonly key: string }>(
    subject: 'organization' | 'capability' | 'need' | 'pilot',
    records: AsyncIterable<Numbered<Record>>,
    write: (tx: Transaction, rows: readonly RowToWrite<Record>[]) => Promise<void>,
    read: (where: { key: { in: string[] } }) => Promise<readonly StoredRow[]>,
  ): Promise<void> => {
    for await (const batch of batchesOf(records, batchSize)) {
      const stored = await read({ key: { in: batch.map(({ key }) => key) } })
      const rows = changedRows(batch, stored)
      await write(tx, rows)
      await recordChanges(
        tx,
        rows.map(({ id, stored }) => ({
          actor,
          verb: stored ? ('import-update' as const) : ('import-create' as const),
          subject,
          subjectId: id,
        })),
      )
      const updated = rows.filter((row) => row.stored !== null).length
      const created = rows.length - updated
      count({ created, updated, unchanged: batch.length - rows.length })
    }
  }
}

async function* batchesOf<Record>(
  records: AsyncIterable<Numbered<Record>>,
  size: number,
): AsyncGenerator<readonly Record[]> {
  let batch: Record[] = []
  for await (const { record } of records) {
    batch.push(record)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
