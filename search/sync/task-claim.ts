import type { OutboxSubject } from '../../prisma/generated/client'

/** A task that this worker alone may work on, until its lease ends. */
export interface ClaimedTask {
  readonly subject: OutboxSubject
  readonly subjectId: string
  /** As it was when claimed: a change in the meantime raises that of the row. */
  readonly generation: number
  /** Failures so far. */
  readonly attempts: number
}

/** The claim ended before the work did; somebody else may have the tasks by now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
  constructor() {
    super('the lease on these tasks ended before they were written')
  }
}
