import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChainPage } from '../features/chain/chain-page'
import { viewChainPage } from '../features/chain/chain-page-view.server'
import { getChain } from '../features/chain/get-chain.server'
import { slugOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const found = await getChain(page.db, slugOf(params.id), page.now)
  if (found === null) throw refusePage('not-found')
  const chain = viewChainPage(found, page)
  const head = detailHead(
    {
      path: `/chains/${chain.id}`,
      name: chain.name,
      summary: chain.summary,
      schema: {
        '@type': 'ItemList',
        numberOfItems: chain.steps.length,
        itemListElement: chain.steps.map((step, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: step.name,
        })),
      },
    },
    page,
  )
  return { chain, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['chain', 'home'] }

export default function Chain() {
  return <ChainPage chain={useLoaderData<typeof loader>().chain} />
}
