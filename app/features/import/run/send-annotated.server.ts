import { fileStore } from '../../../platform/files/file-store.server'
import { refusePage } from '../../../platform/http/http-errors'
import type { PageContext } from '../../../platform/pages/page-context.server'
import { workbookType } from './check-run.server'
import type { ImportOwner } from './import-owner'
import { findRun } from './read-run.server'
import { demandImport } from './show-imports.server'

/** The file of an import with its problems marked, for whose it is. */
export async function sendAnnotated(
  page: PageContext,
  request: Request,
  owner: ImportOwner,
  runId: string,
): Promise<Response> {
  demandImport(request, page, owner)
  const run = await findRun(page.db, owner, runId)
  if (run === null) throw refusePage('not-found')
  const bytes = run.annotatedId === null ? null : await fileStore().get(run.annotatedId)
  if (bytes === null) throw refusePage('gone')
  const name = `${run.fileName.replace(/\.[^.]*$/u, '')}-${page.t('import:summary.problems')}.xlsx`
  return workbookResponse(bytes, name)
}

/** A workbook to be kept, never drawn as a page of ours. */
export function workbookResponse(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': workbookType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
