import type { ImportChange, ImportRun, PrismaClient } from '../../../../prisma/generated/client'
import { recordChange } from '../../../../prisma/record-change.server'
import type { Transaction } from '../../../../prisma/transaction'
import { lockRun } from './lock-run.server'
import { undoListing } from './undo-listing.server'
import { undoOrganization } from './undo-organization.server'
import { watchRun } from './watch-run.server'

/**
 * Takes back what an import has changed, in one transaction, the last first. What was changed again since
 * stays, and is counted: somebody has decided about it.
 */
export async function undoRun(db: PrismaClient, id: string, now: Date): Promise<void> {
  const tell = watchRun(db, id, 'undoing')
  await db.$transaction(
    async (tx) => {
      if (!(await lockRun(tx, id))) return
      const run = await tx.importRun.findUnique({
        where: { id },
        include: { changes: { orderBy: { subject: 'desc' } } },
      })
      if (run?.state !== 'undoing') return
      let [undone, kept] = [0, 0]
      for (const change of run.changes) {
        if (await undo(tx, run, change, now)) undone += 1
        else kept += 1
        await tell(undone + kept)
      }
      await tx.importChange.deleteMany({ where: { importId: id } })
      await tx.importRun.update({ where: { id }, data: { state: 'undone', kept, done: 0 } })
      await recordChange(tx, {
        actor: run.actedBy,
        verb: 'undo-import',
        subject: 'import',
        subjectId: id,
        after: { undone, kept },
      })
    },
    { timeout: 30 * 60_000, maxWait: 60_000 },
  )
}

/** True if it is undone. Listings come before firms: a firm that has any stays. */
async function undo(
  tx: Transaction,
  run: ImportRun,
  change: ImportChange,
  now: Date,
): Promise<boolean> {
  return change.subject === 'organization'
    ? undoOrganization(tx, run, change)
    : undoListing(tx, run, { ...change, subject: change.subject }, now)
}
