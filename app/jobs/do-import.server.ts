import { applyRun } from '../features/import/run/apply-run.server'
import { checkRun } from '../features/import/run/check-run.server'
import { forgetChanges, forgetFile } from '../features/import/run/forget-run.server'
import { giveUpRun } from '../features/import/run/give-up-run.server'
import { undoRun } from '../features/import/run/undo-run.server'
import { done, type JobContext, type Work } from '../platform/jobs/job-work'
import type { ImportPayload } from '../platform/jobs/kinds/import-file'

/** Checks, writes, takes back or forgets an import. Each looks at its state first: twice is as once. */
export const doImport: Work<ImportPayload> = async (payload, context) => {
  try {
    await doTask(payload, context)
  } catch (error) {
    if (context.isLast === true) await giveUpRun(context.db, payload.run)
    throw error
  }
  return done
}

async function doTask({ run, task }: ImportPayload, { db, now }: JobContext): Promise<void> {
  switch (task) {
    case 'check':
      await checkRun(db, run)
      break
    case 'apply':
      await applyRun(db, run, now)
      break
    case 'undo':
      await undoRun(db, run, now)
      break
    case 'forget-file':
      await forgetFile(db, run)
      break
    case 'forget':
      await forgetChanges(db, run)
      break
  }
}
