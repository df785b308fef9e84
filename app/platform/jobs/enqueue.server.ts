import type { Transaction } from '../../../prisma/transaction'
import { type Job, jobKinds } from './job-kinds'

/**
 * Asks for a job in the transaction of its cause: it is done if and only if that is committed, at
 * least once, perhaps twice, by any process. It has no key: graphile-worker gives up a failing job
 * whose key is added again, and joins payloads that are lists.
 */
export async function enqueue(
  tx: Pick<Transaction, '$executeRaw'>,
  { name, payload }: Job,
  /** Not before; null: as soon as it can be. */
  at: Date | null = null,
): Promise<void> {
  const { payload: schema, mostAttempts } = jobKinds[name]
  const json = JSON.stringify(schema.parse(payload))
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}::text, ${json}::json, max_attempts => ${mostAttempts}::int,
      run_at => ${at?.toISOString() ?? null}::timestamptz)`
}
