import { noStore } from '../platform/http/no-store'

/** The process is alive; says nothing of what it depends on (see readyz). */
export function loader(): Response {
  return Response.json({ status: 'ok' }, { headers: noStore })
}
