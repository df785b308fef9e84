import type { ActionFunctionArgs } from '@remix-run/node'
import { actFor } from '../features/membership/act-for.server'
import { actingForForm } from '../features/membership/membership-forms'
import { goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'
import { demandPerson } from '../platform/session/demand.server'

export const loader = () => goOn('/account')

/** Chooses for which of one's organizations one acts. */
export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { sessionId } = demandPerson(request, page.viewer)
  const read = await readForm(request, actingForForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const { organization } = read.value
  if (!page.viewer.organizations.some(({ id }) => id === organization)) {
    throw refusePage('not-found')
  }
  return goOn('/account', [await actFor(page.db, sessionId, organization)])
}

export { OnlyRefusals as default } from '../components/only-refusals'
