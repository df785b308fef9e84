import type { ImportRun, ImportState, PrismaClient } from '../../../../prisma/generated/client'
import { recordChange } from '../../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../../domain/shared/outcome'
import { enqueue } from '../../../platform/jobs/enqueue.server'
import { keepHeaders } from './header-memory.server'
import type { SheetSettings } from './import-json'
import { Report } from './import-json'
import { type ImportOwner, ownedBy } from './import-owner'
import { lockRun } from './lock-run.server'

export type RefusedRun = 'changed-meanwhile' | 'has-errors' | 'not-confirmed' | 'too-late'

interface OwnRun {
  readonly id: string
  readonly owner: ImportOwner
  readonly personId: string
}

const checkable: readonly ImportState[] = ['uploaded', 'checked', 'failed']

/** Has a file looked through by what its columns are said to be; what is said is remembered. */
export function askCheck(
  db: PrismaClient,
  { id, owner, personId }: OwnRun,
  sheets: readonly SheetSettings[],
): Promise<Outcome<null, RefusedRun>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id, ...ownedBy(owner), state: { in: [...checkable] }, fileId: { not: null } },
      data: {
        ...{
          state: 'checking',
          actedBy: personId,
          settings: sheets.map((sheet) => ({ ...sheet })),
        },
        ...{ done: 0, total: 0, isCancelled: false, failure: null },
      },
    })
    if (count === 0) return refused('changed-meanwhile')
    await keepHeaders(tx, owner, sheets)
    await enqueue(tx, { name: 'import', payload: { run: id, task: 'check' } })
    return accepted(null)
  })
}

interface HowToApply {
  readonly isSubmitted: boolean
  readonly isConfirmed: boolean
}

/** Has written what was checked and is without a fault. */
export function askApply(
  db: PrismaClient,
  { id, owner, personId }: OwnRun,
  { isSubmitted, isConfirmed }: HowToApply,
): Promise<Outcome<null, RefusedRun>> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({
      where: { id, ...ownedBy(owner), state: 'checked', fileId: { not: null } },
    })
    if (run === null) return refused('changed-meanwhile')
    const report = Report.parse(run.report)
    if (report.errors > 0) return refused('has-errors')
    if (report.needsConfirmation && !isConfirmed) return refused('not-confirmed')
    const total = Object.values(report.read).reduce((sum, rows) => sum + rows, 0)
    await tx.importRun.update({
      where: { id },
      data: {
        state: 'applying',
        actedBy: personId,
        isSubmitted,
        isCancelled: false,
        done: 0,
        total,
      },
    })
    await enqueue(tx, { name: 'import', payload: { run: id, task: 'apply' } })
    return accepted(null)
  })
}

/** Has taken back what was written, for as long as that is kept. */
export function askUndo(
  db: PrismaClient,
  { id, owner, personId }: OwnRun,
  now: Date,
): Promise<Outcome<null, RefusedRun>> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({ where: { id, ...ownedBy(owner), state: 'applied' } })
    if (run === null) return refused('changed-meanwhile')
    if (run.undoUntil === null || run.undoUntil <= now) return refused('too-late')
    const total = await tx.importChange.count({ where: { importId: id } })
    await tx.importRun.update({
      where: { id },
      data: { state: 'undoing', actedBy: personId, done: 0, total },
    })
    await enqueue(tx, { name: 'import', payload: { run: id, task: 'undo' } })
    return accepted(null)
  })
}

/** Calls off what is under way: nothing is written. Where nobody is at work on it, it is called off at once. */
export function cancelRun(
  db: PrismaClient,
  { id, owner, personId }: OwnRun,
): Promise<Outcome<null, RefusedRun>> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({
      where: { id, ...ownedBy(owner), state: { in: ['checking', 'applying'] } },
    })
    if (run === null) return refused('changed-meanwhile')
    const isIdle = await lockRun(tx, id)
    const data = isIdle ? { state: stateBefore(run), done: 0 } : { isCancelled: true }
    await tx.importRun.update({ where: { id }, data })
    await recordChange(tx, {
      actor: personId,
      verb: 'cancel-import',
      subject: 'import',
      subjectId: id,
      after: { state: run.state },
    })
    return accepted(null)
  })
}

function stateBefore({ state }: ImportRun): ImportState {
  return state === 'checking' ? 'uploaded' : 'checked'
}
