import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import './load-context'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { siteOrigin } from '../environment/site-origin.server'
import { httpErrorOfStatus } from '../http/http-errors'
import { networkOf } from '../http/network-of'
import { refuseForeignOrigin } from '../http/refuse-foreign-origin.server'
import { admitRequests } from './admit-requests.server'
import { answerByPages } from './answer-by-pages.server'
import { answerHealth } from './answer-health.server'
import { answerOutages } from './answer-outages.server'
import { drainRequest } from './drain-request.server'
import { sendPlainPage } from './plain-page.server'
import { refuseMalformed } from './refuse-malformed.server'
import { requestLog } from './request-log.server'
import { securityHeaders } from './security-headers.server'
import { isUpload, takeForm } from './take-form.server'

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
  const site = siteOrigin()
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', TRUST_PROXY)
  app.use(drainRequest)
  app.use(requestLog(logger()))
  app.use(
    securityHeaders({
      isHttps: site.startsWith('https:'),
      hasContentPolicy: !options.isDevelopment,
    }),
  )
  app.use(answerHealth())
  app.use(refuseOtherMethods)
  app.use(refuseMalformed)
  app.use(refuseForeignOrigin(site))
  app.use(keepPrivate)
  if (!options.isDevelopment) app.use(compression())
  for (const handler of options.assets) app.use(handler)
  app.use(takeForm())
  app.use(admitByKind())
  app.use(
    answerByPages({
      build: withOutages(options),
      siteOrigin: site,
      contextOf: (request, response) => ({
        nonce: options.isDevelopment ? '' : response.locals.nonce,
        requestId: response.locals.requestId,
        address: networkOf(request.ip ?? ''),
        ...(response.locals.isTurnedAway && { isTurnedAway: true }),
      }),
    }),
  )
  app.use(answerFailure)
  return app
}

/** The pages, where their database answers. */
function withOutages({ build }: AppOptions): AppOptions['build'] {
  return typeof build === 'function'
    ? async () => answerOutages(await build())
    : answerOutages(build)
}

/**
 * At once as many as the connections to the database are enough for; as many wait as are answered
 * while they have patience. Files come as slowly as their sender likes, and keep places of their own.
 */
const limits = {
  pages: { atOnce: 12, waiting: 120, patienceMs: 8_000 },
  uploads: { atOnce: 6, waiting: 12, patienceMs: 8_000 },
} as const

function admitByKind(): RequestHandler {
  const pages = admitRequests(limits.pages)
  const uploads = admitRequests(limits.uploads)
  return (request, response, next) => (isUpload(request) ? uploads : pages)(request, response, next)
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
  const status = Number(error.status)
  // Of the sender: a form that breaks off, an encoding that we do not read.
  const isTheirs = status >= 400 && status < 500
  const level = isTheirs ? 'info' : 'error'
  logger()[level]({ err: error, requestId }, 'a request failed outside of the pages')
  if (response.headersSent) return next(error)
  sendPlainPage(response, isTheirs ? httpErrorOfStatus(status).reason : 'unexpected')
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
