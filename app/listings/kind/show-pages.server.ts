import { folderOf } from '../../domain/listing/kinds'
import { refusePage } from '../../platform/http/http-errors'
import { queryOf } from '../../platform/http/query-string'
import { listHead } from '../../platform/pages/list-head'
import { leadToMerged } from '../../platform/pages/merged-into.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { ListingPages } from './listing-pages'

interface Identified {
  readonly id: string
}

/** The list that a request asks for, with the head of its page. */
export async function showList<Row extends Identified, Shown extends Identified>(
  pages: ListingPages<Row, Shown>,
  request: Request,
  page: PageContext,
) {
  const list = await pages.list(queryOf(request), page)
  const folder = folderOf[pages.kind]
  const words = {
    title: page.t(`listing:${folder}.title`),
    lead: page.t(`listing:${folder}.lead`),
  }
  const items = list.rows.map((row) => ({ href: `/${folder}/${row.id}`, name: pages.nameOf(row) }))
  return { list, head: listHead(list, words, items, page) }
}

/**
 * One listing for its page. Throws the way to the one that it was merged into, or the answer that it
 * is not there.
 */
export async function showListing<Row extends Identified, Shown extends Identified>(
  pages: ListingPages<Row, Shown>,
  id: string,
  page: PageContext,
): Promise<Shown> {
  const shown = await pages.view(id, page)
  if (shown !== null) return shown
  await leadToMerged(page.db, pages.kind, id)
  throw refusePage('not-found')
}
