import type { ActionFunctionArgs } from '@remix-run/node'
import { invitationForm } from '../features/membership/membership-forms'
import { settleInvitation } from '../features/membership/settle-invitation.server'
import { goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'
import { demandPerson } from '../platform/session/demand.server'

export const loader = () => goOn('/account')

/** Accepts or declines an invitation to one's own address. */
export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { id, sessionId } = demandPerson(request, page.viewer)
  const read = await readForm(request, invitationForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const { invitation, intent } = read.value
  const isAccepted = intent === 'accept'
  const answer = { invitation, isAccepted, personId: id, sessionId }
  const settled = await settleInvitation(page.db, answer, page.now)
  if (!settled.ok) return goOn('/account?invitation=gone')
  return goOn('/account', settled.value === null ? [] : [settled.value])
}

export { OnlyRefusals as default } from '../components/only-refusals'
