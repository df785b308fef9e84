/**
 * Every reason for which a whole page is refused, with its status and the key of its message in
 * the catalogue (area `errors`). The one ErrorBoundary reads exactly this.
 */
const httpErrors = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  gone: 410,
  'too-large': 413,
  'too-many-requests': 429,
  unexpected: 500,
  unavailable: 503,
} as const satisfies Record<string, number>

export type HttpErrorReason = keyof typeof httpErrors

export interface HttpError {
  readonly reason: HttpErrorReason
  readonly status: number
  readonly messageKey: string
}

/** What the page of a refusal says, by reason. */
export function httpError(reason: HttpErrorReason): HttpError {
  return { reason, status: httpErrors[reason], messageKey: `errors.${reason}` }
}

/** The same by status, for answers that the framework made; unknown ones are unexpected. */
export function httpErrorOfStatus(status: number): HttpError {
  const reasons = Object.keys(httpErrors) as HttpErrorReason[]
  const found = reasons.find((reason) => httpErrors[reason] === status)
  return httpError(found ?? (status >= 400 && status < 500 ? 'bad-request' : 'unexpected'))
}

/** The answer that a route throws to refuse a page. */
export function refusePage(
  reason: HttpErrorReason,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status } = httpError(reason)
  return new Response(null, { status, statusText: reason, headers })
}
