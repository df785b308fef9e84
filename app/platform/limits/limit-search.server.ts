import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../environment/env.server'
import { remember } from '../environment/remember.server'
import { refusePage } from '../http/http-errors'

/** The box asks for completions while somebody types. */
const completionsASearch = 4

/**
 * Counts one search of a network address, or one completion; null if it may go on, otherwise the seconds
 * until it may. What is guarded is the processor of this process, so each process counts for itself and
 * in memory; see docs/decisions/0015.
 */
export async function countSearch(
  kind: 'search' | 'suggest',
  address: string,
): Promise<number | null> {
  const limiter = remember(`search-limit-${kind}`, () => {
    const searches = env().SEARCHES_A_MINUTE
    const points = kind === 'search' ? searches : completionsASearch * searches
    return new RateLimiterMemory({ points, duration: 60 })
  })
  try {
    await limiter.consume(address)
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

/** Throws the page that refuses a search for a while. A list without words is no search. */
export async function limitSearch({
  request,
  context,
}: {
  readonly request: Request
  readonly context: { readonly address: string }
}): Promise<void> {
  const text = new URL(request.url).searchParams.get('q')?.trim() ?? ''
  const wait = text === '' ? null : await countSearch('search', context.address)
  if (wait !== null) throw refusePage('too-many-requests', { 'Retry-After': String(wait) })
}
