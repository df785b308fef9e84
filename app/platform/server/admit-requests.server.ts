import type { Request, RequestHandler, Response } from 'express'
import { type AdmissionLimits, createAdmission } from './admission'
import { sendPlainPage } from './plain-page.server'

/** Longer than any page takes: what hangs for other reasons gives its place to others. */
const longestMs = 60_000

/**
 * Lets so many requests at the pages at a time and so many wait; others are told at once to come
 * again. Without a limit, all that come at once share one processor, and all come too late.
 */
export function admitRequests(limits: AdmissionLimits): RequestHandler {
  const admission = createAdmission(limits)
  return async (request, response, next) => {
    const gone = new AbortController()
    const giveUp = () => gone.abort()
    response.once('close', giveUp)
    const isIn = await admission.enter(gone.signal)
    response.off('close', giveUp)
    if (!isIn) {
      if (!gone.signal.aborted) turnAway(request, response, limits, next)
      return
    }
    leaveOnce(response, admission.leave)
    next()
  }
}

function leaveOnce(response: Response, leave: () => void): void {
  const done = () => {
    clearTimeout(impatience)
    response.off('close', done)
    leave()
  }
  const impatience = setTimeout(done, longestMs)
  if (response.closed) done()
  else response.once('close', done)
}

function turnAway(
  { path }: Request,
  response: Response,
  { patienceMs }: AdmissionLimits,
  next: () => void,
): void {
  response.set('Retry-After', String(Math.ceil(patienceMs / 1000)))
  if (path.endsWith('.data')) {
    // Asked for by a page that is open, which reads refusals from Remix alone: no loader is asked then.
    response.locals.isTurnedAway = true
    next()
  } else sendPlainPage(response, 'unavailable')
}
