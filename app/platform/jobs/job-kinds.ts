import type { JobKind } from './define-job'
import { importJob } from './kinds/import-file'
import { letter } from './kinds/letter'

/** All kinds of jobs there are. `app/jobs` has the work of each; a missing one is a type error. */
export const jobKinds = { letter, import: importJob } as const

export type JobName = keyof typeof jobKinds

export type PayloadOf<Name extends JobName> =
  (typeof jobKinds)[Name] extends JobKind<infer Payload> ? Payload : never

/** A job as it is asked for. */
export type Job = {
  readonly [Name in JobName]: { readonly name: Name; readonly payload: PayloadOf<Name> }
}[JobName]

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobKinds, name)
}
