import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { isJobName, jobKinds } from '../../platform/jobs/job-kinds'
import type { JobInput } from './job-form'

/**
 * Has a failing job tried again at once, with all its attempts before it, or discards it. Refused if
 * it does not fail, is being done just now, or is gone.
 */
export function settleJob(
  db: PrismaClient,
  { job, intent }: JobInput,
  actor: string,
): Promise<Outcome<null, 'gone'>> {
  const id = BigInt(job)
  return db.$transaction(async (tx) => {
    const [failing] = await tx.$queryRaw<{ name: string; code: string }[]>`
      SELECT task_identifier AS "name", last_error AS "code" FROM graphile_worker.jobs
      WHERE id = ${id} AND last_error IS NOT NULL`
    if (!failing) return refused('gone')
    const mostAttempts = isJobName(failing.name) ? jobKinds[failing.name].mostAttempts : 1
    // Neither function touches a job that a worker has taken.
    const settled =
      intent === 'discard'
        ? await tx.$queryRaw<unknown[]>`
            SELECT id FROM graphile_worker.complete_jobs(ARRAY[${id}::bigint])`
        : await tx.$queryRaw<unknown[]>`
            SELECT id FROM graphile_worker.reschedule_jobs(ARRAY[${id}::bigint],
              run_at => now(), attempts => 0, max_attempts => ${mostAttempts}::int)`
    if (settled.length === 0) return refused('gone')
    await recordChange(tx, {
      actor,
      verb: `${intent}-job`,
      subject: 'job',
      subjectId: job,
      before: failing,
    })
    return accepted(null)
  })
}
