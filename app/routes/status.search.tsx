import type { MetaFunction } from '@remix-run/node'
import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { IndexStatusPage } from '../features/search/index-status-page'
import { readDeadLetters } from '../features/search/read-dead-letters.server'
import { searchHealth } from '../platform/engine/search.server'
import { noStore } from '../platform/http/no-store'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { documentHead, metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { demand } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'index-status' })
  const [dead, health] = await Promise.all([readDeadLetters(page.db), searchHealth()])
  const shared = 'shared' in health ? health.shared : null
  const head = documentHead({
    origin: page.origin,
    language: page.language,
    address: '/status/search',
    title: page.t('site:title', { page: page.t('status:title') }),
    description: page.t('status:lead'),
    isIndexed: false,
  })
  const status = shared && {
    isServing: shared.serving === 'shared',
    isHealthy: shared.isHealthy,
    waiting: shared.lag.entries,
    seconds: shared.lag.seconds,
    fill: shared.lag.isFilled ? null : shared.lag.fill,
  }
  const body = { head, shared: status, ...dead }
  return json(body, { headers: noStore })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['status'] }

export default function IndexStatus() {
  const { shared, letters, total } = useLoaderData<typeof loader>()
  return <IndexStatusPage shared={shared} letters={letters} total={total} />
}
