import type { ActionFunctionArgs } from '@remix-run/node'
import { readDraft } from '../listings/form/read-draft.server'
import { changeGrant } from '../listings/need/grant-form.server'
import { needPosting } from '../listings/need/need-posting.server'
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
  const need = await readDraft(page.db, needPosting, {
    organizationId,
    id: idOf(params.need),
  })
  if (need === null) throw refusePage('not-found')
  const actor = demandPerson(request, page.viewer).id
  const result = await changeGrant(page, request, { needId: need.id, organizationId, actor })
  return goOn(`/manage/${organizationId}/needs/${need.id}${result ? `?result=${result}` : ''}`)
}

export { OnlyRefusals as default } from '../components/only-refusals'
