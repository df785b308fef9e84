import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendAnnotated } from '../features/import/run/send-annotated.server'
import { idOf } from '../platform/http/address-parts'
import { pageContext } from '../platform/pages/page-context.server'

/** The file of an import with its problems marked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return sendAnnotated(
    await pageContext(request),
    request,
    { organizationId: null, parkId: idOf(params.park) },
    idOf(params.run),
  )
}
