import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import './load-context'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { siteOrigin } from '../environment/site-origin.server'
import { networkOf } from '../http/network-of'
import { refuseForeignOrigin } from '../http/refuse-foreign-origin.server'
import { refuseMalformed } from './refuse-malformed.server'
import { requestLog } from './request-log.server'
import { securityHeaders } from './security-headers.server'

export interface AppOptions {
  /** The pages: the production build, or a function that loads them anew for each request. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves scripts, styles and public files. */
  readonly assets: readonly RequestHandler[]
  readonly isDevelopment: boolean
}

/** The web server of the product, not yet listening. */
export function createApp(options: AppOptions): Express {
  const { TRUST_PROXY } = env()
  const site = new URL(siteOrigin())
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', TRUST_PROXY)
  app.use(requestLog(logger()))
  app.use(
    securityHeaders({
      isHttps: site.protocol === 'https:',
      hasContentPolicy: !options.isDevelopment,
    }),
  )
  app.use(refuseOtherMethods)
  app.use(refuseMalformed)
  app.use(refuseForeignOrigin(site.origin))
  app.use(addressAs(site))
  app.use(keepPrivate)
  if (!options.isDevelopment) app.use(compression())
  for (const handler of options.assets) app.use(handler)
  app.all(
    '*',
    createRequestHandler({
      build: options.build,
      getLoadContext: (request, response) => ({
        nonce: options.isDevelopment ? '' : response.locals.nonce,
        requestId: response.locals.requestId,
        address: networkOf(request.ip ?? ''),
      }),
    }),
  )
  app.use(answerFailure)
  return app
}

/** Whatever name a request was sent to, our pages stand at one address. */
function addressAs({ host, protocol }: URL): RequestHandler {
  return ({ headers }, _response, next) => {
    headers.host = host
    delete headers['x-forwarded-host']
    // Judged by `refuseForeignOrigin`; Remix would compare it with our address alone, and answer 500.
    delete headers.origin
    // Counts only behind a proxy, which may hand on what a stranger wrote.
    headers['x-forwarded-proto'] = protocol.slice(0, -1)
    next()
  }
}

/** Pages are read, and forms are sent. */
const refuseOtherMethods: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  response.status(405).set('Allow', 'GET, HEAD, POST').type('text').send('Method not allowed')
}

/** What somebody signed in is shown is for nobody's cache. */
const keepPrivate: RequestHandler = (request, response, next) => {
  if (/session=/.test(request.headers.cookie ?? '')) {
    response.setHeader('Cache-Control', 'private, no-store')
  }
  next()
}

/** What failed outside of Remix, which draws its own error page. Four arguments mark it as such. */
const answerFailure: ErrorRequestHandler = (error, _request, response, next) => {
  const { requestId } = response.locals
  logger().error({ err: error, requestId }, 'a request failed outside of the pages')
  if (response.headersSent) return next(error)
  const status = Number(error.status) >= 400 && Number(error.status) < 500 ? error.status : 500
  response.status(status).type('text').send(`${status} (${requestId})`)
}

/** The files of `build/client`: those with a hash in their name never change. */
export function builtAssets(folder: string): RequestHandler[] {
  // A folder is no page, so nothing leads to it.
  const plain = { index: false, redirect: false }
  return [
    mounted(
      '/assets',
      express.static(`${folder}/assets`, { ...plain, immutable: true, maxAge: '1y' }),
    ),
    express.static(folder, { ...plain, maxAge: '1h' }),
  ]
}

/** A missing asset is answered at once: rendering a page for it would help nobody. */
function mounted(path: string, handler: RequestHandler): RequestHandler {
  return express.Router().use(path, handler, (_request, response) => {
    response.status(404).type('text').send('Not found')
  })
}
