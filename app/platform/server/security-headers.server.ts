import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

export interface SecurityOptions {
  /** Where the product is reached by https, browsers are told to insist on it. */
  readonly isHttps: boolean
  /** The development server injects scripts of its own. */
  readonly hasContentPolicy: boolean
}

/** Headers that limit what a page may load and who may frame it. Puts the nonce in `res.locals`. */
export function securityHeaders(options: SecurityOptions): RequestHandler[] {
  const giveNonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  }
  return [
    giveNonce,
    helmet({
      strictTransportSecurity: options.isHttps ? { maxAge: 31_536_000 } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      contentSecurityPolicy: options.hasContentPolicy
        ? { useDefaults: false, directives: contentPolicy }
        : false,
    }),
  ]
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: [
    "'self'",
    (_request: unknown, response: unknown) =>
      `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`,
  ],
  scriptSrcAttr: ["'none'"],
  // Widths of score bars and the like are style attributes.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
