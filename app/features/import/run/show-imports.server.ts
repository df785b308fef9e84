import { refusePage } from '../../../platform/http/http-errors'
import type { PageContext } from '../../../platform/pages/page-context.server'
import { plainHead } from '../../../platform/pages/plain-head'
import { demand } from '../../../platform/session/demand.server'
import { importKindsOf } from './import-kinds-of'
import { type ImportOwner, importsPath } from './import-owner'
import { findRun, listRuns, readSheets, viewRun, viewSheet } from './read-run.server'

/** Goes on if the viewer may bring files in for this organization, or for this park. */
export function demandImport(request: Request, { viewer }: PageContext, owner: ImportOwner): void {
  if (owner.organizationId === null) {
    demand(request, viewer, 'run', { kind: 'park-import', parkId: owner.parkId })
  } else demand(request, viewer, 'run', { kind: 'import', organizationId: owner.organizationId })
}

async function readOwnerOf({ db }: PageContext, { organizationId, parkId }: ImportOwner) {
  const owner =
    organizationId === null
      ? await db.park.findUnique({ where: { id: parkId } })
      : await db.organization.findUnique({ where: { id: organizationId } })
  if (owner === null) throw refusePage('not-found')
  return {
    name: owner.name,
    isPark: organizationId === null,
    isVerified: organizationId === null || ('verifiedAt' in owner && owner.verifiedAt !== null),
  }
}

/** The imports of an organization or a park, and the form of a new one. */
export async function showImports(page: PageContext, request: Request, owner: ImportOwner) {
  demandImport(request, page, owner)
  return {
    owner: await readOwnerOf(page, owner),
    path: importsPath(owner),
    runs: await listRuns(page.db, owner),
    head: plainHead(page, importsPath(owner), page.t('imports:title')),
  }
}

/** One import, as far as it has come. */
export async function showImport(
  page: PageContext,
  request: Request,
  owner: ImportOwner,
  runId: string,
) {
  demandImport(request, page, owner)
  const run = await findRun(page.db, owner, runId)
  if (run === null) throw refusePage('not-found')
  const sheets = await readSheets(page.db, run, null)
  return {
    owner: await readOwnerOf(page, owner),
    path: importsPath(owner),
    run: viewRun(run, page.t, page.now),
    sheets: sheets.map((sheet) => viewSheet(sheet, importKindsOf(owner), page.language)),
    head: plainHead(page, `${importsPath(owner)}/${run.id}`, page.t('imports:title')),
  }
}
