import { jobWork } from '../../app/jobs/job-work'
import { type JobFailure, startJobWorker } from '../../app/platform/jobs/start-job-worker.server'
import { jobsSettled } from './jobs-settled'
import type { TestDatabase } from './test-database'

export interface TestJobWorker {
  /** What was told of failed attempts. */
  readonly failures: readonly JobFailure[]
  /** Waits until no job is left to be done, whether done or failed for good. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** The worker of the product, in this process, on the database of a test. */
export function startTestJobWorker({ db, url }: TestDatabase): TestJobWorker {
  const failures: JobFailure[] = []
  const worker = startJobWorker({
    ...{ db, url, work: jobWork, atOnce: 2 },
    now: () => new Date(),
    onError: (error) => console.error(error),
    onFailure: (failure) => failures.push(failure),
  })
  return { failures, settled: () => jobsSettled(db), stop: () => worker.stop() }
}
