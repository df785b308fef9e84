import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportPerson } from '../features/account/export-person.server'
import { pageContext } from '../platform/pages/page-context.server'
import { demandPerson } from '../platform/session/demand.server'

/** All that is kept of the person who asks, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { id } = demandPerson(request, page.viewer)
  return new Response(JSON.stringify(await exportPerson(page.db, id), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="lianhe-account.json"',
      'Cache-Control': 'private, no-store',
    },
  })
}
