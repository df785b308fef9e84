import type { ActionFunctionArgs } from '@remix-run/node'
import { takeBackPosting } from '../listings/form/take-back-posting.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'

export const loader = () => {
  throw refusePage('not-found')
}

/** Takes a listing back from review, or off the site. */
export async function action({ request, params }: ActionFunctionArgs) {
  return takeBackPosting(await pageContext(request), request, {
    organizationId: idOf(params.id),
    kind: params.kind ?? '',
    listing: idOf(params.listing),
  })
}

export { OnlyRefusals as default } from '../components/only-refusals'
