import type * as z from 'zod'

/** What everybody who asks for a job knows of it; what is done, its work, is in `app/jobs`. */
export interface JobKind<Payload extends Readonly<Record<string, unknown>>> {
  /** Ids rather than what they stand for: rows of jobs are read by more people than letters are. */
  readonly payload: z.ZodType<Payload>
  /** After so many failures it is left to the administrators; the pauses between them grow. */
  readonly mostAttempts: number
}

export function defineJob<Payload extends Readonly<Record<string, unknown>>>(
  kind: JobKind<Payload>,
): JobKind<Payload> {
  return kind
}
