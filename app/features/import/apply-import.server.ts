import { createHash } from 'node:crypto'
import type { OutboxSubject, PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import type { ImportRecords } from './import-record'
import type { StoredRow } from './stored-row'
import { writeCapability } from './write-capability.server'
import { writeNeed } from './write-need.server'
import { writeOrganization } from './write-organization.server'

export interface ImportCounts {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
}

type Effect = keyof ImportCounts

/**
 * Writes what the plan holds in one transaction: all of it or nothing. A record whose fingerprint
 * the row carries already is left alone, so that a second run changes nothing.
 */
export async function applyImport(
  db: PrismaClient,
  records: ImportRecords,
  actor: string,
  onProgress: (done: number) => void,
): Promise<ImportCounts> {
  const counts = { created: 0, updated: 0, unchanged: 0 }
  let done = 0
  const count = (effect: Effect) => {
    counts[effect] += 1
    done += 1
    onProgress(done)
  }
  await db.$transaction(
    async (tx) => {
      for (const record of records.organizations) {
        const stored = await tx.organization.findUnique({ where: { key: record.key }, select })
        const write = (importHash: string) => writeOrganization(tx, record, importHash, stored)
        count(await writeOnce(tx, 'organization', record, stored, write, actor))
      }
      for (const record of records.capabilities) {
        const stored = await tx.capability.findUnique({ where: { key: record.key }, select })
        const write = (importHash: string) => writeCapability(tx, record, importHash, stored)
        count(await writeOnce(tx, 'capability', record, stored, write, actor))
      }
      for (const record of records.needs) {
        const stored = await tx.need.findUnique({ where: { key: record.key }, select })
        const write = (importHash: string) => writeNeed(tx, record, importHash, stored)
        count(await writeOnce(tx, 'need', record, stored, write, actor))
      }
    },
    { timeout: 30 * 60_000, maxWait: 60_000 },
  )
  return counts
}

const select = { id: true, importHash: true } as const

async function writeOnce(
  tx: Transaction,
  subject: OutboxSubject,
  record: object,
  stored: StoredRow | null,
  write: (importHash: string) => Promise<string>,
  actor: string,
): Promise<Effect> {
  const importHash = fingerprint(record)
  if (stored?.importHash === importHash) return 'unchanged'
  const subjectId = await write(importHash)
  const verb = stored ? 'import-update' : 'import-create'
  // What stood in the row is not repeated in the log: it may be of a higher tier.
  await tx.auditEntry.create({
    data: {
      actor,
      verb,
      subject,
      subjectId,
      after: { importHash },
      ...(stored ? { before: { importHash: stored.importHash } } : {}),
    },
  })
  await tx.outboxEntry.create({ data: { subject, subjectId } })
  return stored ? 'updated' : 'created'
}

function fingerprint(record: object): string {
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  return createHash('sha256').update(text).digest('hex')
}
