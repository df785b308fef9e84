import { errorCode } from '../../../search/sync/error-code'
import type { JobKind } from './define-job'
import { type JobName, jobKinds, type PayloadOf } from './job-kinds'
import { failed, failedForGood, type JobContext, type JobEnd, type JobWork } from './job-work'

const kinds: { readonly [Name in JobName]: JobKind<PayloadOf<Name>> } = jobKinds

/** Does one job of a payload that anybody may have written. Never throws. */
export async function doJob<Name extends JobName>(
  work: JobWork,
  name: Name,
  payload: unknown,
  context: JobContext,
): Promise<JobEnd> {
  const parsed = kinds[name].payload.safeParse(payload)
  if (!parsed.success) return failedForGood('malformed-payload')
  try {
    return await work[name](parsed.data, context)
  } catch (error) {
    return failed(errorCode(error))
  }
}
