import type { JobWork } from '../platform/jobs/job-work'
import { doImport } from './do-import.server'
import { sendLetter } from './send-letter.server'

/** The work of every kind of job. */
export const jobWork: JobWork = { letter: sendLetter, import: doImport }
