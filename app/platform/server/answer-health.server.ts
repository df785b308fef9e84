import { Router } from 'express'
import { noStore } from '../http/no-store'
import { readiness } from './readiness.server'

/** Before everything that may be busy or broken, and without the pages. */
export function answerHealth(): Router {
  const router = Router()
  /** The process is alive; says nothing of what it depends on. */
  router.get('/healthz', (_request, response) => {
    response.set(noStore).json({ status: 'ok' })
  })
  /** Database, search with its counts, and how far search lags behind the outbox; 503 if not ready. */
  router.get('/readyz', async (_request, response) => {
    const { isReady, parts } = await readiness()
    const status = isReady ? 'ready' : 'not-ready'
    response
      .status(isReady ? 200 : 503)
      .set(noStore)
      .json({ status, ...parts })
  })
  return router
}
