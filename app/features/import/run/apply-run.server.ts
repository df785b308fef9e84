import type { ImportRun, PrismaClient } from '../../../../prisma/generated/client'
import { recordChange } from '../../../../prisma/record-change.server'
import type { Transaction } from '../../../../prisma/transaction'
import { daysAfter } from '../../../domain/shared/shanghai-days'
import { importedNeedContent } from '../../../listings/need/imported-need'
import { enqueue } from '../../../platform/jobs/enqueue.server'
import { UnreadableFile } from '../../../platform/sources/unreadable-file'
import { importedCapabilityContent } from '../import-capabilities.server'
import { importedPilotContent } from '../import-pilots.server'
import { planImport } from '../plan-import'
import { applyListing, type ListingTally } from './apply-listing.server'
import { applyOrganizations } from './apply-organizations.server'
import { ownerOf } from './import-owner'
import { lockRun } from './lock-run.server'
import { openRun } from './open-run.server'
import { readRunReferences } from './read-run-references.server'
import { CancelledImport, watchRun } from './watch-run.server'

/** What an import has changed can be undone for so many days. */
const undoDays = 30

/**
 * Writes what a checked file says, all of it or nothing. Listings go the way of every post: a version
 * each, kept as a draft or put before an operator. Done twice, the second finds nothing to do.
 */
export async function applyRun(db: PrismaClient, id: string, now: Date): Promise<void> {
  const run = await db.importRun.findUnique({ where: { id } })
  if (run?.state !== 'applying') return
  try {
    await write(db, run, now)
  } catch (error) {
    const isOver = error instanceof CancelledImport || error instanceof UnreadableFile
    if (!isOver) throw error
    const failure = error instanceof UnreadableFile ? error.message : null
    await db.importRun.updateMany({
      where: { id, state: 'applying' },
      data: {
        state: failure === null ? 'checked' : 'failed',
        failure,
        isCancelled: false,
        done: 0,
      },
    })
  }
}

async function write(db: PrismaClient, run: ImportRun, now: Date): Promise<void> {
  const references = await readRunReferences(db, ownerOf(run))
  const opened = await openRun(run, references)
  // Once more: steps, firms and codes may be others than when it was checked.
  const { records, issues } = await planImport(opened.rowsOf, references.known, opened.issues)
  if (issues.errors > 0) throw new UnreadableFile('changed-since')
  const tell = watchRun(db, run.id, 'applying')
  await db.$transaction(
    async (tx) => {
      if (!(await lockRun(tx, run.id))) return
      const current = await tx.importRun.findUnique({ where: { id: run.id } })
      if (current?.state !== 'applying') return
      const tally: ListingTally = { created: 0, updated: 0, unchanged: 0 }
      const count = (kind: keyof ListingTally) => {
        tally[kind] += 1
        return tell(tally.created + tally.updated + tally.unchanged)
      }
      await applyOrganizations(tx, run, records.organizations, count)
      for await (const { record } of records.capabilities) {
        const content = () => importedCapabilityContent(record)
        await count(await applyListing(tx, run, 'capability', record, content, now))
      }
      for await (const { record } of records.needs) {
        const content = () => importedNeedContent(record)
        await count(await applyListing(tx, run, 'need', record, content, now))
      }
      for await (const { record } of records.pilots) {
        const content = (ids: ReadonlyMap<string, string>) =>
          importedPilotContent(record, (key) => ids.get(key) ?? crypto.randomUUID())
        await count(await applyListing(tx, run, 'pilot', record, content, now))
      }
      await finish(tx, run, tally, now)
    },
    { timeout: 30 * 60_000, maxWait: 60_000 },
  )
}

async function finish(
  tx: Transaction,
  { id, actedBy, organizationId, parkId }: ImportRun,
  tally: ListingTally,
  now: Date,
): Promise<void> {
  const undoUntil = daysAfter(now, undoDays)
  const data = { ...tally, state: 'applied' as const, appliedAt: now, undoUntil, done: 0 }
  await tx.importRun.update({ where: { id }, data })
  await enqueue(tx, { name: 'import', payload: { run: id, task: 'forget' } }, undoUntil)
  await recordChange(tx, {
    actor: actedBy,
    verb: 'apply-import',
    subject: 'import',
    subjectId: id,
    after: { organization: organizationId, park: parkId, ...tally },
  })
}
