import type { ActionFunctionArgs } from '@remix-run/node'
import { endOwnSessions } from '../features/account/change-account.server'
import { goOn } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'
import { endedSessionCookie } from '../platform/session/session-cookie.server'

export const loader = () => goOn('/account')

/** Signs out here, or with `everywhere` on all devices. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, db, t } = await pageContext(request)
  const read = await readForm(request, nothingForm, t)
  if (!read.ok) throw refusePage('bad-request')
  const { person, sessionId } = viewer
  if (person !== null && sessionId !== null) {
    const isEverywhere = read.form.get('everywhere') === 'on'
    await endOwnSessions(db, person.id, isEverywhere ? null : sessionId)
  }
  const answer = goOn('/', [await endedSessionCookie()])
  answer.headers.set('Clear-Site-Data', '"cache", "storage"')
  return answer
}
