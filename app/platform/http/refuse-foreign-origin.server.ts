import type { RequestHandler } from 'express'
import { logger } from '../environment/logger.server'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site's page sends: browsers say where a request comes from. One that
 * says nothing has to come from our own pages too, so it needs the form's token (`isOwnForm`).
 */
export function refuseForeignOrigin(siteOrigin: string): RequestHandler {
  const isPlain = siteOrigin.startsWith('http:')
  return (request, response, next) => {
    const { origin, host, 'sec-fetch-site': site } = request.headers
    // A trial without TLS is reached by several names: localhost, an address of the local network.
    const isOwn = origin === siteOrigin || (isPlain && origin === `http://${host}`)
    const isForeign = (origin !== undefined && !isOwn) || site === 'cross-site'
    if (harmless.has(request.method) || !isForeign) return next()
    const { requestId } = response.locals
    logger().warn(
      { event: 'foreign-origin', requestId, path: request.path },
      'a request was refused',
    )
    response.status(403).type('text').send('Forbidden: this form was sent from another site.')
  }
}
