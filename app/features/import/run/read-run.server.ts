import type { ImportRun, ImportState, PrismaClient } from '../../../../prisma/generated/client'
import type { Translate } from '../../../platform/languages/i18n'
import { columnsOf, type ImportKind } from '../columns'
import { fileWords, issueWords } from '../issue-words'
import { columnLabel } from './column-label'
import { readHeaders } from './header-memory.server'
import { Preview, Report, RunSettings, type SheetSettings } from './import-json'
import { importKindsOf } from './import-kinds-of'
import { type ImportOwner, ownedBy, ownerOf } from './import-owner'
import { type ChosenSheet, type ProposedSheet, proposeSheets } from './propose-sheets'

/** An import of theirs, or null. */
export function findRun(
  db: PrismaClient,
  owner: ImportOwner,
  id: string,
): Promise<ImportRun | null> {
  return db.importRun.findFirst({ where: { id, ...ownedBy(owner) } })
}

const shownRuns = 30

export interface RunRow {
  readonly id: string
  readonly fileName: string
  readonly state: ImportState
  readonly createdAt: string
}

/** Their imports, the newest first. */
export async function listRuns(db: PrismaClient, owner: ImportOwner): Promise<readonly RunRow[]> {
  const rows = await db.importRun.findMany({
    where: ownedBy(owner),
    orderBy: { createdAt: 'desc' },
    take: shownRuns,
  })
  return rows.map(({ id, fileName, state, createdAt }) => ({
    ...{ id, fileName, state, createdAt: createdAt.toISOString() },
  }))
}

const busyStates: ReadonlySet<ImportState> = new Set(['checking', 'applying', 'undoing'])

/** What a page shows of an import. */
export function viewRun(run: ImportRun, t: Translate, now: Date) {
  const report = run.report === null ? null : Report.parse(run.report)
  const say = issueWords(t)
  return {
    id: run.id,
    fileName: run.fileName,
    state: run.state,
    isBusy: busyStates.has(run.state),
    done: run.done,
    total: run.total,
    hasFile: run.fileId !== null,
    hasAnnotated: run.annotatedId !== null,
    fileUntil: run.fileUntil.toISOString(),
    failure: run.failure === null ? null : fileWords(t, run.failure),
    isSubmitted: run.isSubmitted,
    counts: { created: run.created, updated: run.updated, unchanged: run.unchanged },
    kept: run.kept,
    undoUntil: run.undoUntil?.toISOString() ?? null,
    canUndo: run.state === 'applied' && run.undoUntil !== null && run.undoUntil > now,
    report: report && {
      ...{ errors: report.errors, warnings: report.warnings },
      needsConfirmation: report.needsConfirmation,
      read: Object.entries(report.read)
        .filter(([, rows]) => rows > 0)
        .map(([kind, rows]) => ({ kind, rows })),
      listed: report.listed.map((issue) => ({
        ...{ severity: issue.severity, sheet: issue.sheet, row: issue.row, column: issue.column },
        words: say(issue),
      })),
    },
  }
}
export type RunView = ReturnType<typeof viewRun>

/** The sheets of an import as their columns are proposed, or as they were chosen. */
export async function readSheets(
  db: PrismaClient,
  run: ImportRun,
  chosen: readonly ChosenSheet[] | null,
): Promise<readonly ProposedSheet[]> {
  if (run.preview === null) return []
  const owner = ownerOf(run)
  const previews = Preview.parse(run.preview)
  const settings = run.settings === null ? null : RunSettings.parse(run.settings)
  const known = await readHeaders(db, owner)
  const proposed = proposeSheets(previews, importKindsOf(owner), chosen, known)
  if (chosen !== null || settings === null) return proposed
  return proposed.map(({ preview, row }) => {
    const own = settings.find(({ sheet }) => sheet === preview.name) ?? null
    return { preview, settings: own, row: own?.firstRow ?? row }
  })
}

const shownSamples = 3
const sampleCharacters = 40

/** A sheet with its columns, each with what it may become, for the form. */
export function viewSheet(
  { preview, settings, row }: ProposedSheet,
  kinds: readonly ImportKind[],
  language: string,
) {
  return {
    name: preview.name,
    isHidden: preview.isHidden,
    kind: settings?.kind ?? null,
    kinds,
    row,
    rows: preview.lines.slice(0, 12).map((line) => ({
      row: line.row,
      text: line.values
        .filter((value) => value !== '')
        .join(' · ')
        .slice(0, 60),
    })),
    columns: settings === null ? [] : viewColumns(preview.lines, settings),
    choices: settings === null ? [] : choicesOf(settings.kind, language),
  }
}
export type SheetView = ReturnType<typeof viewSheet>

function viewColumns(
  lines: ProposedSheet['preview']['lines'],
  { columns, lastRow }: SheetSettings,
) {
  const rows = lines.filter(({ row }) => row > lastRow).slice(0, shownSamples)
  return columns.map(({ at, header, id }) => ({
    ...{ at, header, id },
    samples: rows
      .map(({ values }) => (values[at] ?? '').slice(0, sampleCharacters))
      .filter((value) => value !== ''),
  }))
}

function choicesOf(kind: ImportKind, language: string) {
  return columnsOf[kind].map((column) => ({
    value: column.id,
    label: columnLabel(column, language),
    isRequired: column.isRequired,
  }))
}
