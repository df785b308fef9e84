import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import i18next from 'i18next'
import { importKinds } from '../app/features/import/columns'
import { type ImportReport, importFile } from '../app/features/import/import-file.server'
import type { ImportIssue } from '../app/features/import/import-issue'
import { UnreadableFile } from '../app/features/import/read-table.server'
import { writeTemplate } from '../app/features/import/write-template.server'
import en from '../app/platform/messages/en/import.json'
import zh from '../app/platform/messages/zh-CN/import.json'
import { createDatabase } from '../prisma/client.server'
import { withDatabaseUrl } from './with-database-url'

/** The same notice about hundreds of rows is shown for the first few. */
const shownWarnings = 12

const { values, positionals } = parseArgs({
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

await i18next.init({
  lng: values.lang,
  fallbackLng: 'zh-CN',
  defaultNS: 'import',
  interpolation: { escapeValue: false },
  resources: { 'zh-CN': { import: zh }, en: { import: en } },
})
const t = i18next.t as unknown as (key: string, values?: object) => string
process.exitCode = await main()

async function main(): Promise<number> {
  if (values.template !== undefined) {
    await writeTemplate(values.template)
    console.log(t('summary.template', { path: values.template }))
    return 0
  }
  const [path] = positionals
  const kind = importKinds.find((it) => it === values.kind) ?? null
  if (path === undefined || (values.kind !== undefined && kind === null)) {
    console.error(t('usage'))
    return 2
  }
  if (!existsSync(path)) {
    console.error(t('file.missing', { path }))
    return 2
  }
  const bar = new cliProgress.SingleBar({
    format: `${t('summary.writing')} [{bar}] {value}/{total}`,
    noTTYOutput: true,
    notTTYSchedule: 1000,
  })
  try {
    const report = await withDatabaseUrl(async (url) => {
      const db = createDatabase(url)
      try {
        const request = {
          path,
          kind,
          mappingPath: values.mapping ?? null,
          isDryRun: values['dry-run'],
          acceptsWarnings: values['accept-warnings'],
          actor: 'import-command',
        }
        return await importFile(db, request, (done, total) => {
          if (done === 1) bar.start(total, 0)
          bar.update(done)
        })
      } finally {
        bar.stop()
        await db.$disconnect()
      }
    })
    return printReport(report)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const [reason = '', detail = ''] = error.message.split(/:(.*)/su)
    console.error(t(`file.${reason}`, { row: detail, detail }))
    return 2
  }
}

function printReport({ read, issues, outcome }: ImportReport): number {
  console.log(t('summary.read', { ...read }))
  const errors = issues.filter((issue) => issue.severity === 'error')
  const warnings = issues.filter((issue) => issue.severity === 'warning')
  for (const issue of [...errors, ...warnings.slice(0, shownWarnings)]) printIssue(issue)
  if (warnings.length > shownWarnings) {
    console.log(t('summary.moreWarnings', { count: warnings.length - shownWarnings }))
  }
  if (issues.length > 0) {
    console.log(t('summary.issues', { errors: errors.length, warnings: warnings.length }))
  }
  switch (outcome.state) {
    case 'refused':
      console.log(t('summary.nothingWritten'))
      return 1
    case 'needs-confirmation':
      console.log(t('summary.confirmWarnings'))
      return 1
    case 'dry-run':
      console.log(t('summary.dryRun'))
      return 0
    case 'written':
      console.log(t('summary.done', { ...outcome.counts }))
      return 0
  }
}

function printIssue(issue: ImportIssue): void {
  const place = t('place', { sheet: issue.sheet, row: issue.row, column: issue.column })
  const reason = t(`reason.${issue.reason}`, { found: issue.found })
  console.log(`${t(`severity.${issue.severity}`)} ${place}: ${reason}`)
}
