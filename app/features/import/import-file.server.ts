import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { PrismaClient } from '../../../prisma/generated/client'
import { openSourceFile } from '../../platform/sources/open-source.server'
import { UnreadableFile } from '../../platform/sources/unreadable-file'
import { applyImport, type ImportCounts } from './apply-import.server'
import type { CollectedIssues } from './collect-issues'
import type { ImportKind } from './columns'
import { confirmedReasons } from './import-issue'
import { isKnownHeader } from './known-headers'
import { Mapping, mapRows, missingFields } from './mapping'
import { type OpenedRows, recogniseSheets } from './open-rows'
import { openTables } from './open-tables'
import { planImport } from './plan-import'
import { readKnownReferences } from './read-known-references.server'

export interface ImportRequest {
  readonly path: string
  readonly kind: ImportKind | null
  readonly mappingPath: string | null
  readonly isDryRun: boolean
  readonly acceptsWarnings: boolean
  readonly actor: string
}

export interface ImportReport {
  readonly read: { readonly [kind in ImportKind]: number }
  readonly issues: CollectedIssues
  readonly outcome:
    | { readonly state: 'refused' | 'needs-confirmation' | 'dry-run' }
    | { readonly state: 'written'; readonly counts: ImportCounts }
}

/** Reads, checks and, if nothing is wrong, writes a file. Throws UnreadableFile. */
export async function importFile(
  db: PrismaClient,
  request: ImportRequest,
  onProgress: (done: number, total: number) => void,
): Promise<ImportReport> {
  const { rowsOf, issues: headerIssues } = await openRows(request)
  const plan = await planImport(rowsOf, await readKnownReferences(db), headerIssues)
  const { issues, read } = plan
  const { equipment: _, ...listed } = read
  const total = Object.values(listed).reduce((sum, count) => sum + count, 0)
  if (total === 0 && issues.errors === 0) throw new UnreadableFile('no-rows')
  if (issues.errors > 0) return { read, issues, outcome: { state: 'refused' } }
  if (request.isDryRun) return { read, issues, outcome: { state: 'dry-run' } }
  if (!request.acceptsWarnings && confirmedReasons.some((it) => issues.reasons.has(it))) {
    return { read, issues, outcome: { state: 'needs-confirmation' } }
  }
  const counts = await applyImport(db, plan.records, request.actor, (done) =>
    onProgress(done, total),
  )
  return { read, issues, outcome: { state: 'written', counts } }
}

async function openRows(request: ImportRequest): Promise<OpenedRows> {
  const sheets = await openSourceFile(request.path, isKnownHeader)
  if (request.mappingPath === null) return recogniseSheets(sheets, request.kind)
  const mapping = await readMapping(request.mappingPath)
  const tables = await openTables(sheets)
  for (const table of tables) {
    const missing = missingFields(table, mapping)
    if (missing.length > 0) throw new UnreadableFile(`missing-fields:${missing.join(', ')}`)
  }
  return { rowsOf: (kind) => mapRows(tables, mapping, kind), issues: [] }
}

async function readMapping(path: string): Promise<Mapping> {
  let json: unknown
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new UnreadableFile(`bad-mapping:${path}: JSON`, { cause })
  }
  const parsed = Mapping.safeParse(json)
  if (!parsed.success) throw new UnreadableFile(`bad-mapping:${z.prettifyError(parsed.error)}`)
  return parsed.data
}
