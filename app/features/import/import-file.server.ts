import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { PrismaClient } from '../../../prisma/generated/client'
import { applyImport, type ImportCounts } from './apply-import.server'
import type { CollectedIssues } from './collect-issues'
import type { ImportKind } from './columns'
import type { ImportIssue, IssueReason } from './import-issue'
import { Mapping, mapRows, missingFields } from './mapping'
import { planImport } from './plan-import'
import { readKnownReferences } from './read-known-references.server'
import { readTables } from './read-table.server'
import { recogniseRows } from './recognise-rows'
import type { SourceRow } from './source-row'
import { UnreadableFile } from './unreadable-file'

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

/** Warnings that a person must have looked at before anything is written. */
const confirmedReasons: readonly IssueReason[] = ['uscc-checksum']

/** Reads, checks and, if nothing is wrong, writes a file. Throws UnreadableFile. */
export async function importFile(
  db: PrismaClient,
  request: ImportRequest,
  onProgress: (done: number, total: number) => void,
): Promise<ImportReport> {
  const { rows, issues: headerIssues } = await readRows(request)
  if (rows.length === 0 && headerIssues.length === 0) throw new UnreadableFile('no-rows')
  const plan = planImport(rows, await readKnownReferences(db), headerIssues)
  const { issues } = plan
  const read = {
    organizations: plan.records.organizations.length,
    capabilities: plan.records.capabilities.length,
    needs: plan.records.needs.length,
  }
  const total = read.organizations + read.capabilities + read.needs
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

async function readRows(
  request: ImportRequest,
): Promise<{ readonly rows: readonly SourceRow[]; readonly issues: readonly ImportIssue[] }> {
  const tables = await readTables(request.path)
  if (request.mappingPath !== null) {
    const mapping = await readMapping(request.mappingPath)
    for (const table of tables.filter(({ rows }) => rows.length > 0)) {
      const missing = missingFields(table, mapping)
      if (missing.length > 0) throw new UnreadableFile(`missing-fields:${missing.join(', ')}`)
    }
    return { rows: mapRows(tables, mapping), issues: [] }
  }
  const recognised = tables.map((table) => recogniseRows(table, request.kind))
  return {
    rows: recognised.flatMap(({ rows }) => rows),
    issues: recognised.flatMap(({ issues }) => issues),
  }
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
