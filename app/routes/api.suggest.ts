import type { LoaderFunctionArgs } from '@remix-run/node'
import { SearchFilter } from '../features/search/search-filter'
import { suggest } from '../features/search/suggest.server'
import { taxonomy } from '../platform/engine/taxonomy.server'
import { queryOf } from '../platform/http/query-string'
import { countSearch } from '../platform/limits/limit-search.server'
import { pageContext } from '../platform/pages/page-context.server'

/** Completions for the search box, as JSON. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { q } = SearchFilter.parse(queryOf(request))
  const wait = await countSearch('suggest', context.address)
  if (wait !== null) {
    const message = page.t('errors:too-many-requests.what')
    const headers = { 'Retry-After': String(wait) }
    return Response.json({ suggestions: [], message }, { status: 429, headers })
  }
  const names = await taxonomy(page.db, page.now)
  const suggestions = await suggest(q, { ...page, names })
  return Response.json({ suggestions }, { headers: { 'Cache-Control': 'private, max-age=30' } })
}
