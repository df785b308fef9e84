import { done, failedForGood, type Work } from '../platform/jobs/job-work'
import type { TemplatePayload } from '../platform/jobs/kinds/template'

/**
 * To copy. Says what is done, and what happens where it is done twice. It is entered in
 * `job-work.ts`; a kind that has no work there is a type error.
 */
export const doTemplate: Work<TemplatePayload> = async ({ subject }, { db, now }) => {
  // First whether it is still to be done: the subject may be gone, or the work done before.
  const row = await db.organization.findUnique({ where: { id: subject } })
  if (row === null) return done
  // What another attempt would not mend fails for good, by a code that quotes nothing. What is
  // thrown is tried again.
  if (row.createdAt > now) return failedForGood('from-the-future')
  // Writes that are the same the second time, in one transaction.
  return done
}
