import { noStore } from '../platform/http/no-store'
import { readiness } from '../platform/server/readiness.server'

/** Database, search with its counts, and how far search lags behind the outbox; 503 if not ready. */
export async function loader(): Promise<Response> {
  const { isReady, parts } = await readiness()
  const status = isReady ? 200 : 503
  return Response.json(
    { status: isReady ? 'ready' : 'not-ready', ...parts },
    { status, headers: noStore },
  )
}
