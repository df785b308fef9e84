import type { ActionFunctionArgs } from '@remix-run/node'
import { changeGrant } from '../features/post/grant-form.server'
import { readNeedDraft } from '../features/post/read-draft.server'
import { goOn } from '../platform/forms/answer-form.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'
import { demand, demandPerson } from '../platform/session/demand.server'

export const loader = () => {
  throw refusePage('not-found')
}

/** Grants or withdraws the right to read all of a need. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'grant', { kind: 'tier-2', organizationId })
  const need = await readNeedDraft(page.db, organizationId, idOf(params.need))
  if (need === null) throw refusePage('not-found')
  const actor = demandPerson(request, page.viewer).id
  const said = await changeGrant(page, request, { needId: need.id, actor })
  return goOn(`/manage/${organizationId}/needs/${need.id}${said ? `?said=${said}` : ''}`)
}
