import type { LoaderFunctionArgs } from '@remix-run/node'
import { SearchFilter } from '../features/search/search-filter'
import { suggest } from '../features/search/suggest.server'
import { taxonomy } from '../platform/engine/taxonomy.server'
import { queryOf } from '../platform/http/query-string'
import { pageContext } from '../platform/pages/page-context.server'

/** Completions for the search box, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { q } = SearchFilter.parse(queryOf(request))
  const names = await taxonomy(page.db, page.now)
  const suggestions = await suggest(q, { ...page, names })
  return Response.json({ suggestions }, { headers: { 'Cache-Control': 'private, max-age=30' } })
}
