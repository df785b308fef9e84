import type { PrismaClient } from '../../../../prisma/generated/client'
import { fileStore } from '../../../platform/files/file-store.server'
import { defaultLanguage, isLanguage } from '../../../platform/languages/i18n'
import { translateIn } from '../../../platform/languages/i18n.server'
import { UnreadableFile } from '../../../platform/sources/unreadable-file'
import { annotateFile } from '../annotate-file.server'
import { confirmedReasons, type ImportIssue } from '../import-issue'
import { issueWords } from '../issue-words'
import { planImport } from '../plan-import'
import type { Report } from './import-json'
import { ownerOf } from './import-owner'
import { openRun } from './open-run.server'
import { readRunReferences } from './read-run-references.server'
import { CancelledImport, watchRun } from './watch-run.server'

/** So many rows are taken by a page; a larger file is one for the command. */
const mostRows = 10_000
/** So many are written into the file that comes back. */
const mostNoted = 20_000

/** Looks through the file of an import that is to be checked, and keeps what is wrong. Does nothing else. */
export async function checkRun(db: PrismaClient, id: string): Promise<void> {
  const run = await db.importRun.findUnique({ where: { id } })
  if (run?.state !== 'checking') return
  try {
    const { report, annotated } = await check(db, run)
    const annotatedId = crypto.randomUUID()
    await fileStore().put(annotatedId, annotated, workbookType)
    const { count } = await db.importRun.updateMany({
      where: { id, state: 'checking', isCancelled: false },
      data: {
        ...{ state: 'checked', report, annotatedId, failure: null },
        ...{ done: 0, total: 0, isSubmitted: false },
      },
    })
    const useless = count === 1 ? run.annotatedId : annotatedId
    if (useless !== null) await fileStore().remove(useless)
  } catch (error) {
    const data =
      error instanceof CancelledImport
        ? { state: 'uploaded' as const, isCancelled: false, done: 0 }
        : error instanceof UnreadableFile
          ? { state: 'failed' as const, failure: error.message }
          : null
    if (data === null) throw error
    await db.importRun.updateMany({ where: { id, state: 'checking' }, data })
  }
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Run = NonNullable<Awaited<ReturnType<PrismaClient['importRun']['findUnique']>>>

async function check(db: PrismaClient, run: Run) {
  const references = await readRunReferences(db, ownerOf(run))
  const opened = await openRun(run, references)
  const noted: ImportIssue[] = []
  const tell = watchRun(db, run.id, 'checking')
  const plan = await planImport(opened.rowsOf, references.known, opened.issues, {
    onProgress: tell,
    onIssue: (issue) => {
      if (noted.length < mostNoted) noted.push(plainIssue(issue, references.prefix))
    },
  })
  const { errors, warnings, listed, reasons } = plan.issues
  const rows = Object.values(plan.read).reduce((sum, count) => sum + count, 0)
  if (rows > mostRows) throw new UnreadableFile(`too-many-rows:${mostRows}/${rows}`)
  if (rows === 0 && errors === 0) throw new UnreadableFile('no-rows')
  const report: Report = {
    ...{ read: { ...plan.read }, errors, warnings },
    needsConfirmation: confirmedReasons.some((reason) => reasons.has(reason)),
    listed: listed.map((issue) => {
      const { values, ...plain } = plainIssue(issue, references.prefix)
      return values === undefined ? plain : { ...plain, values: { ...values } }
    }),
  }
  const t = translateIn(isLanguage(run.language) ? run.language : defaultLanguage)
  const annotated = await annotateFile(
    opened.rowsOf,
    noted,
    issueWords(t),
    t('import:summary.problems'),
  )
  return { report, annotated }
}

/** Without what we put before a key. */
function plainIssue(issue: ImportIssue, prefix: string): ImportIssue {
  return prefix !== '' && issue.found.startsWith(prefix)
    ? { ...issue, found: issue.found.slice(prefix.length) }
    : issue
}
