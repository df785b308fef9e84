import type { PrismaClient } from '../../../prisma/generated/client'
import type { JobName, PayloadOf } from './job-kinds'

/** What a job may use: connections of its own, and the time at which it began. */
export interface JobContext {
  readonly db: PrismaClient
  readonly now: Date
  /** True if nobody tries it again where it fails. */
  readonly isLast?: boolean
}

/** How a job ended. The code names why it failed and quotes nothing: it is read on `/status/jobs`. */
export type JobEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string; readonly isFinal: boolean }

export const done: JobEnd = { kind: 'done' }

/** To be tried again, until the kind's attempts are used up. */
export function failed(code: string): JobEnd {
  return { kind: 'failed', code, isFinal: false }
}

/** Another attempt would end alike. */
export function failedForGood(code: string): JobEnd {
  return { kind: 'failed', code, isFinal: true }
}

/**
 * Does a job. It may be done twice, also at the same time, where a process died or stood still: so
 * it looks first whether it is still needed, and what it writes is the same the second time.
 */
export type Work<Payload> = (payload: Payload, context: JobContext) => Promise<JobEnd>

export type JobWork = { readonly [Name in JobName]: Work<PayloadOf<Name>> }
