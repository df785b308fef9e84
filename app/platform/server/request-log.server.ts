import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/**
 * Numbers each request and logs its end. Only the path is kept: what people search for is theirs.
 * The number is in the answer's `X-Request-Id` and on the error page.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const requestId = randomUUID()
    response.locals.requestId = requestId
    response.setHeader('X-Request-Id', requestId)
    const path = request.path
    response.once('close', () => {
      const entry = {
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - startedAt),
        ...(!response.writableFinished && { aborted: true }),
      }
      // Refused for a while and on purpose; what is behind it has a line of its own.
      if (response.statusCode === 503) log.warn(entry, 'request refused')
      else if (response.statusCode >= 500) log.error(entry, 'request failed')
      else log.info(entry, 'request')
    })
    next()
  }
}
