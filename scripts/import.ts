import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { importKinds } from '../app/features/import/columns'
import {
  type ImportReport,
  type ImportRequest,
  importFile,
} from '../app/features/import/import-file.server'
import type { ImportIssue } from '../app/features/import/import-issue'
import { writeTemplate } from '../app/features/import/write-template.server'
import { defaultLanguage, isLanguage } from '../app/platform/languages/i18n'
import { translateIn } from '../app/platform/languages/i18n.server'
import { wordOf } from '../app/platform/languages/word-of'
import { UnreadableFile } from '../app/platform/sources/unreadable-file'
import { createDatabase } from '../prisma/client.server'
import { withDatabaseUrl } from './with-database-url'

/** The same notice about hundreds of rows is shown for the first few. */
const shownWarnings = 12

const parsed = readArguments()

const language = parsed?.values.lang
const t = translateIn(isLanguage(language) ? language : defaultLanguage)
process.exitCode = parsed ? await main(parsed) : refuse(t('import:usage'))

/** Null for an option that does not exist or lacks its value. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        mapping: { type: 'string' },
        template: { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
        'dry-run': { type: 'boolean', default: false },
        'accept-warnings': { type: 'boolean', default: false },
      },
    })
  } catch {
    return null
  }
}

/** Says why on the error stream; 2 is the exit code of what could not be begun. */
function refuse(message: string): number {
  console.error(message)
  return 2
}

type Arguments = NonNullable<ReturnType<typeof readArguments>>

async function main({ values, positionals }: Arguments): Promise<number> {
  if (values.template !== undefined) return saveTemplate(values.template)
  const [path] = positionals
  const kind = importKinds.find((it) => it === values.kind) ?? null
  if (path === undefined || positionals.length > 1 || (values.kind !== undefined && !kind)) {
    return refuse(t('import:usage'))
  }
  const absent = [path, values.mapping ?? path].find((it) => !existsSync(it))
  if (absent !== undefined) return refuse(t('import:file.missing', { path: absent }))
  try {
    const report = await withDatabaseUrl((url) =>
      runImport(url, {
        path,
        kind,
        mappingPath: values.mapping ?? null,
        isDryRun: values['dry-run'],
        acceptsWarnings: values['accept-warnings'],
        actor: 'import-command',
      }),
    )
    return printReport(report)
  } catch (error) {
    const message = explain(error)
    if (message === null) throw error
    return refuse(message)
  }
}

async function saveTemplate(path: string): Promise<number> {
  if (extname(path).toLowerCase() !== '.xlsx') {
    return refuse(t('import:file.template-path', { detail: path }))
  }
  try {
    await writeTemplate(path)
  } catch (error) {
    return refuse(t('import:file.template-path', { detail: (error as Error).message }))
  }
  console.log(t('import:summary.template', { path }))
  return 0
}

/** A bar on a terminal; elsewhere a line a second. */
async function runImport(url: string, request: ImportRequest): Promise<ImportReport> {
  const db = createDatabase(url)
  const bar = new cliProgress.SingleBar({
    format: `${t('import:summary.writing')} [{bar}] {value}/{total}`,
    noTTYOutput: true,
    notTTYSchedule: 1000,
  })
  try {
    return await importFile(db, request, (done, total) => {
      if (!bar.isActive) bar.start(total, 0)
      bar.update(done)
    })
  } finally {
    bar.stop()
    await db.$disconnect()
  }
}

/** What a person can do something about, in words; null for a fault of ours. */
function explain(error: unknown): string | null {
  if (error instanceof UnreadableFile) {
    const [reason = '', detail = ''] = error.message.split(/:(.*)/su)
    const [first, second] = detail.split('/')
    return wordOf(t, 'import:file', reason, { row: detail, detail, first, second })
  }
  const text = String(error)
  if (text.includes('does not exist in the current database'))
    return t('import:file.database-not-ready')
  if (/ECONNREFUSED|ENOTFOUND|Can't reach database|Authentication failed/u.test(text)) {
    return t('import:file.database-unreachable')
  }
  return null
}

function printReport({ read, issues, outcome }: ImportReport): number {
  console.log(t('import:summary.read', { ...read }))
  const { listed, errors, warnings } = issues
  const listedErrors = listed.filter((issue) => issue.severity === 'error')
  const shown = listed.filter((issue) => issue.severity === 'warning').slice(0, shownWarnings)
  for (const issue of listedErrors) printIssue(issue)
  if (errors > listedErrors.length) {
    console.log(t('import:summary.moreErrors', { count: errors - listedErrors.length }))
  }
  for (const issue of shown) printIssue(issue)
  if (warnings > shown.length) {
    console.log(t('import:summary.moreWarnings', { count: warnings - shown.length }))
  }
  if (errors + warnings > 0) console.log(t('import:summary.issues', { errors, warnings }))
  switch (outcome.state) {
    case 'refused':
      console.log(t('import:summary.nothingWritten'))
      return 1
    case 'needs-confirmation':
      console.log(t('import:summary.confirmWarnings'))
      return 1
    case 'dry-run':
      console.log(t('import:summary.dryRun'))
      return 0
    case 'written':
      console.log(t('import:summary.done', { ...outcome.counts }))
      return 0
  }
}

function printIssue(issue: ImportIssue): void {
  const place = t('import:place', { sheet: issue.sheet, row: issue.row, column: issue.column })
  const reason = t(`import:reason.${issue.reason}`, { found: issue.found, ...issue.values })
  console.log(`${t(`import:severity.${issue.severity}`)} ${place}: ${reason}`)
}
