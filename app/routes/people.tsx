import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeRights } from '../features/people/change-rights.server'
import { findPeople } from '../features/people/find-people.server'
import { PeopleFilter } from '../features/people/people-filter'
import { peopleForm } from '../features/people/people-form'
import { PeoplePage } from '../features/people/people-page'
import { resetSecondFactor } from '../features/people/reset-second-factor.server'
import { goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { readParks } from '../platform/pages/read-parks.server'
import { demand, demandPerson, may } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'people' })
  const { q: text, refused } = PeopleFilter.parse(queryOf(request))
  return {
    text,
    people: await findPeople(page.db, text),
    parks: await readParks(page.db, page.language),
    mayChange: may(page.viewer, 'change', { kind: 'people' }),
    self: page.viewer.person?.id ?? null,
    refused: refused || null,
    head: plainHead(page, '/people', page.t('people:title')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'change', { kind: 'people' })
  const { id } = demandPerson(request, page.viewer)
  const read = await readForm(request, peopleForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const changed =
    read.value.intent === 'reset-factor'
      ? await resetSecondFactor(page.db, { ...read.value, actor: id })
      : await changeRights(page.db, read.value, id, page.now)
  const back = new URL(request.url)
  back.searchParams.delete('refused')
  if (!changed.ok) back.searchParams.set('refused', changed.reason)
  return goOn(`${back.pathname}${back.search}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['people'] }

export default function People() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  return <PeoplePage {...shown} />
}
