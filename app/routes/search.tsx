import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { demoShareOf } from '../components/demo-share'
import { readOrganizationRows } from '../features/organization/find-organizations.server'
import { OrganizationRow } from '../features/organization/organization-row'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { searchAsUnderstood } from '../features/search/search-as-understood.server'
import { SearchFilter } from '../features/search/search-filter'
import { SearchPage } from '../features/search/search-page'
import { CapabilityRow } from '../listings/capability/capability-row'
import { readCapabilityRows } from '../listings/capability/find-capabilities.server'
import { readNeedRows } from '../listings/need/find-needs.server'
import { NeedRow } from '../listings/need/need-row'
import { readPilotRows } from '../listings/pilot/find-pilots.server'
import { PilotRow } from '../listings/pilot/pilot-row'
import { taxonomy } from '../platform/engine/taxonomy.server'
import { queryOf } from '../platform/http/query-string'
import { limitSearch } from '../platform/limits/limit-search.server'
import { documentHead, metaOf } from '../platform/pages/document-head'
import { type PageContext, pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { q } = SearchFilter.parse(queryOf(request))
  const head = headOf(q, page)
  if (q === '') return { head, q, found: null }
  await limitSearch({ request, context })
  const names = await taxonomy(page.db, page.now)
  const {
    results,
    asked: conditions,
    ...understood
  } = await searchAsUnderstood(q, { ...page, names })
  const { totals, isPartly, total, isTextRelaxed } = results
  const { isSearchReduced = false } = page
  const { isPartial } = understood
  const asked = { list: 'all', text: q, parameters: [], total, page: 1, isTextRelaxed, isPartial }
  const [needs, capabilities, pilots, organizations, isRecorded] = await Promise.all([
    readNeedRows(results.hits.needs, page.viewer, page, page, conditions),
    readCapabilityRows(results.hits.capabilities, page, page, conditions),
    readPilotRows(results.hits.pilots, page, conditions),
    readOrganizationRows(results.hits.organizations, page, conditions),
    noteEmptySearch({ request, context }, asked, page),
  ])
  const rows = { needs, capabilities, pilots, organizations }
  const state = { totals, isPartly, isTextRelaxed, isSearchReduced, isRecorded }
  return { head, q, found: { ...state, ...rows, ...understood } }
}

function headOf(q: string, page: PageContext) {
  const title = q === '' ? page.t('search:title') : page.t('search:titleFor', { text: q })
  return documentHead({
    origin: page.origin,
    language: page.language,
    address: q === '' ? '/search' : `/search?${new URLSearchParams({ q })}`,
    title: page.t('site:title', { page: title }),
    description: page.t('search:description'),
    isIndexed: q === '',
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Search() {
  const { q, found } = useLoaderData<typeof loader>()
  const rows = {
    needs: found?.needs.map((it) => <NeedRow key={it.id} need={it} headingLevel={3} />) ?? [],
    capabilities:
      found?.capabilities.map((it) => (
        <CapabilityRow key={it.id} capability={it} headingLevel={3} />
      )) ?? [],
    pilots: found?.pilots.map((it) => <PilotRow key={it.id} pilot={it} headingLevel={3} />) ?? [],
    organizations:
      found?.organizations.map((it) => (
        <OrganizationRow key={it.id} organization={it} headingLevel={3} />
      )) ?? [],
  }
  const shown = found && [
    ...found.needs,
    ...found.capabilities,
    ...found.pilots,
    ...found.organizations,
  ]
  return <SearchPage text={q} found={found} rows={rows} demoShare={demoShareOf(shown ?? [])} />
}
