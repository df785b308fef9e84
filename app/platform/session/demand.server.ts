import { redirect } from '@remix-run/node'
import type { SubjectKind, Verb } from '../../domain/access/access-table'
import { can, type Subject } from '../../domain/access/can'
import { logger } from '../environment/logger.server'
import { refusePage } from '../http/http-errors'
import { safePath } from '../http/safe-path'
import type { Viewer } from './viewer.server'

/**
 * Goes on if the viewer may do `verb` with `subject`. Otherwise throws: who is not signed in is sent
 * to sign in; who lacks only the second factor, to that; to anybody else there is no such page.
 */
export function demand<Kind extends SubjectKind>(
  request: Request,
  { actor, person }: Viewer,
  verb: Verb<Kind>,
  subject: Subject<Kind>,
): void {
  if (can(actor, verb, subject)) return
  logger().info(
    {
      event: 'refused',
      verb,
      subject: subject.kind,
      actor: actor.personId,
      path: pathOf(request).split('?')[0],
    },
    'a request was refused',
  )
  if (person === null) throw signInFirst(request)
  const strong = { ...actor, hasSecondFactor: true }
  if (!actor.hasSecondFactor && can(strong, verb, subject)) {
    throw redirect('/account/second-factor?needed=1')
  }
  throw refusePage('not-found')
}

/** True if the viewer may: for what a page shows, besides what it does. */
export function may<Kind extends SubjectKind>(
  { actor }: Viewer,
  verb: Verb<Kind>,
  subject: Subject<Kind>,
): boolean {
  return can(actor, verb, subject)
}

/** The same for what one may not know of: a visitor is not asked to sign in for it either. */
export function demandKnown<Kind extends SubjectKind>(
  { actor }: Viewer,
  verb: Verb<Kind>,
  subject: Subject<Kind>,
): void {
  if (can(actor, verb, subject)) return
  const event = { event: 'refused', verb, subject: subject.kind, actor: actor.personId }
  logger().info(event, 'a request was refused')
  throw refusePage('not-found')
}

/** The person of a signed-in request. */
export function demandPerson(request: Request, viewer: Viewer) {
  const { person, sessionId } = viewer
  if (person === null || sessionId === null) throw signInFirst(request)
  return { ...person, sessionId }
}

function signInFirst(request: Request): Response {
  return redirect(`/sign-in?next=${encodeURIComponent(safePath(pathOf(request), '/'))}`)
}

/** Where a read asked to go; after a write that was refused, the page of its form. */
function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + search
}
