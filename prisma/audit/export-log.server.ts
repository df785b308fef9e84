import { toHex } from '../../app/domain/audit/hex'
import type { PrismaClient } from '../generated/client'
import { auditRecord } from './audit-row'

const batchSize = 1000

/** A public key that signed heads, so that a reader can check them. */
export interface PublicKey {
  readonly id: string
  /** SPKI in PEM. */
  readonly pem: string
}

/**
 * The lines of the log's export, each a JSON text: a header with the public keys, the sealed
 * entries in order, each head behind the last entry that it covers, and a closing line of counts.
 */
export async function* exportLog(
  db: PrismaClient,
  keys: readonly PublicKey[],
  now: Date,
): AsyncGenerator<string> {
  yield JSON.stringify({ type: 'header', format: 1, exportedAt: now.toISOString(), keys })
  const heads = await db.auditHead.findMany({ orderBy: { size: 'asc' } })
  const waiting = [...heads]
  let after = 0n
  for (;;) {
    const seals = await db.auditSeal.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: batchSize,
      include: { entry: true },
    })
    if (seals.length === 0) break
    for (const { sequence, hash, entry } of seals) {
      const record = auditRecord(entry, sequence)
      yield JSON.stringify({
        type: 'entry',
        entry: { ...record, hash: toHex(new Uint8Array(hash)) },
      })
      while (waiting[0]?.size === sequence)
        yield headLine(waiting.shift() as (typeof heads)[number])
      after = sequence
    }
  }
  // A head beyond the last entry is exported all the same: it shows that entries are missing.
  for (const head of waiting) yield headLine(head)
  yield JSON.stringify({ type: 'end', entries: Number(after), heads: heads.length })
}

function headLine(head: {
  readonly size: bigint
  readonly root: Uint8Array
  readonly at: Date
  readonly keyId: string
  readonly signature: Uint8Array
}): string {
  return JSON.stringify({
    type: 'head',
    head: {
      size: Number(head.size),
      root: toHex(new Uint8Array(head.root)),
      at: head.at.toISOString(),
      keyId: head.keyId,
      signature: Buffer.from(head.signature).toString('base64'),
    },
  })
}
