import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostPage } from '../features/membership/post-page'
import { postWay } from '../features/membership/post-way'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

/** The way to posting, one step from every page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { actor, organizations } = page.viewer
  return {
    way: postWay(actor, organizations),
    head: plainHead(page, '/post', page.t('manage:posting.title')),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['manage'] }

export default function Post() {
  return <PostPage way={useLoaderData<typeof loader>().way} />
}
