import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChainGroups } from '../features/chain/chain-groups'
import { listChains } from '../features/chain/list-chains.server'
import { countDemoListings } from '../features/search/count-demo-listings.server'
import { countDistricts } from '../features/search/count-districts.server'
import { DistrictTable } from '../features/search/district-table'
import { HomePage } from '../features/search/home-page'
import { CapabilityBrief } from '../listings/capability/capability-brief'
import { findFreshCapabilities } from '../listings/capability/find-fresh-capabilities.server'
import { findClosingNeeds } from '../listings/need/find-closing-needs.server'
import { NeedBrief } from '../listings/need/need-brief'
import { findFreshPilots } from '../listings/pilot/find-fresh-pilots.server'
import { PilotBrief } from '../listings/pilot/pilot-brief'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { documentHead, metaOf } from '../platform/pages/document-head'
import { type PageContext, pageContext } from '../platform/pages/page-context.server'

const shown = { closing: 9, capabilities: 6, pilots: 6 } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const [closing, chains, capabilities, pilots, districts, demoShare] = await Promise.all([
    findClosingNeeds(shown.closing, page.viewer, page),
    listChains(page.db, page.now),
    findFreshCapabilities(shown.capabilities, page),
    findFreshPilots(shown.pilots, page),
    countDistricts(page),
    countDemoListings(page.db, page.now),
  ])
  return { closing, chains, capabilities, pilots, districts, demoShare, head: headOf(page) }
}

function headOf({ t, origin, language }: PageContext) {
  return documentHead({
    origin,
    language,
    address: '/',
    title: t('home:title'),
    description: t('home:description'),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: t('site:name'),
      url: origin,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${origin}/search?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
    },
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['home'] }

export default function Home() {
  const { closing, chains, capabilities, pilots, districts, demoShare } =
    useLoaderData<typeof loader>()
  return (
    <HomePage
      demoShare={demoShare}
      closing={closing.rows.map((it) => <NeedBrief key={it.id} need={it} />)}
      chains={<ChainGroups chains={chains} />}
      capabilities={capabilities.rows.map((it) => <CapabilityBrief key={it.id} capability={it} />)}
      pilots={pilots.rows.map((it) => <PilotBrief key={it.id} pilot={it} />)}
      districts={<DistrictTable districts={districts} />}
    />
  )
}
