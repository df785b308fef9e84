import type { LoaderFunctionArgs } from '@remix-run/node'
import { SearchFilter } from '../features/search/search-filter'
import { suggest } from '../features/search/suggest.server'
import { queryOf } from '../platform/query-string'
import { searchEngine } from '../platform/search.server'

/** Completions for the search box, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { q } = SearchFilter.parse(queryOf(request))
  const suggestions = await suggest(q, searchEngine())
  return Response.json({ suggestions }, { headers: { 'Cache-Control': 'private, max-age=30' } })
}
