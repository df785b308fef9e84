import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type {
  Request as ExpressRequest,
  Response as ExpressResponse,
  RequestHandler,
} from 'express'

interface PagesOptions {
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  readonly siteOrigin: string
  readonly contextOf: (request: ExpressRequest, response: ExpressResponse) => AppLoadContext
}

/**
 * Hands requests to Remix, at the address of our site. Its own adapter takes the address from `Host`
 * and `X-Forwarded-Host`, which the sender writes.
 */
export function answerByPages({ build, siteOrigin, contextOf }: PagesOptions): RequestHandler {
  const answer = createRequestHandler(build, process.env.NODE_ENV)
  return async (request, response, next) => {
    try {
      const asked = webRequest(request, response, siteOrigin)
      await send(await answer(asked, contextOf(request, response)), response)
    } catch (error) {
      next(error)
    }
  }
}

/**
 * Not handed on: what says where a request was sent to, and `Origin`, which `refuseForeignOrigin` has
 * judged and Remix would compare with our address alone.
 */
const notHandedOn = /^(host|origin|x-forwarded-.+|forwarded)$/

function webRequest(request: ExpressRequest, response: ExpressResponse, origin: string): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headers)) {
    if (notHandedOn.test(name)) continue
    for (const value of [values ?? []].flat()) headers.append(name, value)
  }
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const { method } = request
  const init: RequestInit = { method, headers, signal: gone.signal }
  if (method !== 'GET' && method !== 'HEAD') {
    init.body = Buffer.isBuffer(request.body)
      ? new Uint8Array(request.body)
      : createReadableStreamFromReadable(request)
    init.duplex = 'half'
  }
  return new Request(origin + request.originalUrl, init)
}

const retryAfterSeconds = 5

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  response.statusMessage = answer.statusText
  for (const [name, value] of answer.headers) response.append(name, value)
  if (answer.status === 503 && !response.hasHeader('Retry-After')) {
    response.set('Retry-After', String(retryAfterSeconds))
  }
  if (answer.body) await writeReadableStreamToWritable(answer.body, response)
  else response.end()
}
