import type { Request, RequestHandler } from 'express'
import { sendPlainPage } from './plain-page.server'

/**
 * Refuses requests whose target or `Host` says nothing that can be read: whatever is behind may take
 * an address for granted. A target that is a whole address is taken where it names the same host.
 */
export const refuseMalformed: RequestHandler = (request, response, next) => {
  const target = hasReadableHost(request) ? targetOf(request) : null
  if (target === null || !isReadable(target)) return sendPlainPage(response, 'bad-request')
  request.url = target
  request.originalUrl = target
  next()
}

const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** One host (none in HTTP/1.0), by its form alone: what it is counts for nothing. */
function hasReadableHost({ rawHeaders, headers: { host } }: Request): boolean {
  const names = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  return names.length <= 1 && (host === undefined || hostForm.test(host))
}

/** Path and query, or null where there are none. */
function targetOf({ url, headers: { host } }: Request): string | null {
  if (url.startsWith('/')) return url
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null
  const { protocol, host: named, pathname, search } = new URL(url)
  return named === new URL(`${protocol}//${host ?? named}`).host ? pathname + search : null
}

/**
 * True if it is UTF-8 once it is decoded, and has no NUL, which PostgreSQL cannot hold. With `_data` Remix
 * would answer as it did in its first version, past our pages, and log each time that it did.
 */
function isReadable(target: string): boolean {
  const [path = '', query = ''] = target.split(/\?(.*)/s)
  if (new URLSearchParams(query).has('_data')) return false
  try {
    return !decodeURIComponent(path).includes('\0') && !query.includes('%00')
  } catch {
    return false
  }
}
