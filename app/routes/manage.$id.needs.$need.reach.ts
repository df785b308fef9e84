import type { ActionFunctionArgs } from '@remix-run/node'
import { reachOfForm } from '../features/match/reach-of-form.server'
import { takeReachForm } from '../listings/need/take-reach-form.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'

export const loader = () => {
  throw refusePage('not-found')
}

/** Whom a need would reach as its form stands; keeps nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  const values = await takeReachForm(page, request, organizationId)
  return Response.json(values === null ? null : await reachOfForm(values, organizationId, page))
}
