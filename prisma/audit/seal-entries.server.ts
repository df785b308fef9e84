import { chainHash, chainStart } from '../../app/domain/audit/chain-hash'
import { advisoryLocks } from '../advisory-locks'
import type { AuditEntry, PrismaClient } from '../generated/client'
import type { Transaction } from '../transaction'
import { auditRecord } from './audit-row'
import { sha256 } from './sha256.server'

const batchSize = 1000
/** Chaining is done by one process at a time, whichever comes first. */
const sealingLock = advisoryLocks.auditSeal

/**
 * Ties every committed entry into the hash chain, in the order of (transaction, id), and returns
 * how many it tied. Entries of transactions that are still open wait: one that commits late comes
 * later in the chain and leaves no gap. Any number of processes may call it at once.
 */
export async function sealEntries(db: PrismaClient): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await db.$transaction(sealBatch, { timeout: 60_000, maxWait: 10_000 })
    sealed += count
    if (count < batchSize) return sealed
  }
}

async function sealBatch(tx: Transaction): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${sealingLock})`
  const last = await tx.auditSeal.findFirst({
    orderBy: { sequence: 'desc' },
    include: { entry: { select: { id: true, transaction: true } } },
  })
  const from = last?.entry ?? { transaction: 0n, id: 0n }
  const rows = await tx.$queryRaw<AuditEntry[]>`
    SELECT * FROM "AuditEntry"
    WHERE ("transaction", "id") > (${from.transaction}, ${from.id})
      AND "transaction" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY "transaction", "id" LIMIT ${batchSize}`
  let previous = last ? new Uint8Array(last.hash) : chainStart
  let sequence = last?.sequence ?? 0n
  const seals = rows.map((row) => {
    sequence += 1n
    previous = chainHash(previous, auditRecord(row, sequence), sha256)
    return { sequence, entryId: row.id, hash: Buffer.from(previous) }
  })
  await tx.auditSeal.createMany({ data: seals })
  return seals.length
}
