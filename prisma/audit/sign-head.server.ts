import { sign } from 'node:crypto'
import { headMessage, type TreeHead } from '../../app/domain/audit/audit-record'
import { toHex } from '../../app/domain/audit/hex'
import { addLeaf, type Frontier, rootOf } from '../../app/domain/audit/merkle-tree'
import { advisoryLocks } from '../advisory-locks'
import type { AuditHead, PrismaClient } from '../generated/client'
import type { Transaction } from '../transaction'
import { sha256 } from './sha256.server'
import type { SigningKey } from './signing-key.server'

const headLock = advisoryLocks.auditHead
const batchSize = 10_000

/**
 * Signs the chain as it stands, unless the last head already covers all of it. Returns the newest
 * head, or null if there is nothing to sign.
 */
export async function signHead(
  db: PrismaClient,
  key: SigningKey,
  now: Date,
): Promise<AuditHead | null> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${headLock})`
      const [last, newest] = await Promise.all([
        tx.auditHead.findFirst({ orderBy: { size: 'desc' } }),
        tx.auditSeal.findFirst({ orderBy: { sequence: 'desc' }, select: { sequence: true } }),
      ])
      if (!newest || last?.size === newest.sequence) return last
      const frontier = await readFrontier(tx, newest.sequence)
      const root = rootOf(frontier, sha256)
      const head: TreeHead = {
        size: Number(newest.sequence),
        root: toHex(root),
        at: now.toISOString(),
      }
      return tx.auditHead.create({
        data: {
          size: newest.sequence,
          root: Buffer.from(root),
          at: now,
          keyId: key.id,
          signature: sign(null, headMessage(head), key.privateKey),
        },
      })
    },
    { timeout: 600_000, maxWait: 10_000 },
  )
}

async function readFrontier(tx: Transaction, until: bigint): Promise<Frontier> {
  let frontier: Frontier = []
  let after = 0n
  while (after < until) {
    const seals = await tx.auditSeal.findMany({
      where: { sequence: { gt: after, lte: until } },
      orderBy: { sequence: 'asc' },
      take: batchSize,
    })
    for (const { hash } of seals) frontier = addLeaf(frontier, new Uint8Array(hash), sha256)
    const last = seals.at(-1)
    if (!last) throw new Error(`the chain has no entry after ${after}, though ${until} were sealed`)
    after = last.sequence
  }
  return frontier
}
