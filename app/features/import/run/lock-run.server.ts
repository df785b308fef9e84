import type { Transaction } from '../../../../prisma/transaction'

/**
 * True if nobody else is at work on an import; nobody else can be until the end of the transaction. Of
 * two workers that do one job the second does not wait: the first does it.
 */
export async function lockRun(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isFree: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`import/${id}`}, 0)) AS "isFree"`
  return row?.isFree === true
}
