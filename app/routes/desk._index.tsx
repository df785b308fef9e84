import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerDecision } from '../features/desk/answer-decision.server'
import { DeskPage } from '../features/desk/desk-page'
import { DeskQuery } from '../features/desk/desk-query'
import { findReviews } from '../features/desk/find-reviews.server'
import { readReview } from '../features/desk/read-review.server'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { readParks } from '../platform/pages/read-parks.server'
import { demand, may } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'desk' })
  const { filter, chosen, done, refused } = DeskQuery.parse(queryOf(request))
  const { actor } = page.viewer
  const found = await findReviews(page.db, actor, filter, page.now)
  const read = (id: string) => readReview(page.db, page.ownEngine, actor, id)
  // One that was taken back meanwhile is gone: the first of the queue stands in its place.
  const review = (chosen && (await read(chosen))) || (await read(found.rows[0]?.id ?? ''))
  const parks = await readParks(page.db, page.language)
  return {
    ...found,
    filter,
    review,
    parks,
    ownParks: parks.filter(({ value }) =>
      may(page.viewer, 'run', { kind: 'park-import', parkId: value }),
    ),
    mayDecide:
      review !== null &&
      may(page.viewer, 'decide', { kind: 'review', parkId: review.park?.id ?? null }),
    mayAudit: may(page.viewer, 'read', { kind: 'audit' }),
    done,
    refused,
    head: plainHead(page, '/desk', page.t('desk:title')),
  }
}

/** Decides on one item of the queue or on several, or hands them on. */
export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'desk' })
  return answerDecision(page, request)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['desk'] }

export default function Desk() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <DeskPage {...shown} state={result?.state} selected={result?.selected ?? []} />
}
