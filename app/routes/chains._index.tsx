import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChainFilter } from '../features/chain/chain-filter'
import { ChainList } from '../features/chain/chain-list'
import { viewChainList } from '../features/chain/chain-list-view'
import { listChains } from '../features/chain/list-chains.server'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const filter = ChainFilter.parse(queryOf(request))
  const list = viewChainList(await listChains(page.db, page.now), filter, page.language)
  const head = detailHead(
    {
      path: '/chains',
      name: page.t('chain:chains'),
      summary: page.t('chain:lead'),
      schema: { '@type': 'CollectionPage' },
      isIndexed: filter.q === '' && filter.group.length === 0,
    },
    page,
  )
  return { list, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['chain', 'home'] }

export default function Chains() {
  return <ChainList list={useLoaderData<typeof loader>().list} />
}
