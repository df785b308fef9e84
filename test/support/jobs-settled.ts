import type { PrismaClient } from '../../prisma/generated/client'
import { eventually } from './eventually'

/** Waits until some worker has left no job to be done. */
export async function jobsSettled(db: PrismaClient): Promise<void> {
  await eventually(async () => {
    const [row] = await db.$queryRaw<{ left: bigint }[]>`
      SELECT count(*) AS "left" FROM graphile_worker.jobs 
      WHERE (attempts < max_attempts AND run_at < now() + interval '1 day') OR locked_at IS NOT NULL`
    return row?.left === 0n
  }, 'an empty queue')
}
