import type { FormState } from '../../platform/forms/form-state'
import { parseForm, refuseForm } from '../../platform/forms/read-form.server'
import { refuseTooMany } from '../../platform/forms/refuse-too-many.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import {
  changeRole,
  type RefusedMemberChange,
  removeMember,
  transferOwnership,
} from './change-members.server'
import { inviteMember } from './invite-member.server'
import { invitationForm, inviteForm, memberForm, personForm } from './membership-forms'
import { withdrawInvitation } from './settle-invitation.server'

interface MemberChangeRequest {
  readonly organizationId: string
  readonly intent: string
  /** Who asks. */
  readonly person: { readonly id: string; readonly sessionId: string }
  readonly form: FormData
}

export type MemberChange =
  | { readonly ok: true; readonly path: string; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly state: FormState }

/** What a form of the members' page asks for. Whether it may be asked for, the route has checked. */
export async function applyMemberChange(
  page: PageContext,
  asked: MemberChangeRequest,
): Promise<MemberChange> {
  const { organizationId, intent, person, form } = asked
  const managing = { organizationId, actor: person.id }
  const path = `/manage/${organizationId}/members`
  const done = (cookies: readonly string[] = [], to = path) =>
    ({ ok: true, path: to, cookies }) as const
  const refuse = (reason: RefusedMemberChange) =>
    ({ ok: false, state: refuseForm(form, {}, page.t(`manage:members.${reason}`)) }) as const
  if (intent === 'leave') {
    const left = await removeMember(page.db, managing, person.id, page.now)
    return left.ok ? done([], '/account') : refuse(left.reason)
  }
  if (intent === 'invite') return invite(page, asked, path)
  if (intent === 'withdraw') {
    const read = parseForm(form, invitationForm, page.t)
    if (!read.ok) return read
    await withdrawInvitation(page.db, managing, read.value.invitation, page.now)
    return done()
  }
  if (intent === 'role') {
    const read = parseForm(form, memberForm, page.t)
    if (!read.ok) return read
    const changed = await changeRole(page.db, managing, read.value, page.now)
    return changed.ok ? done() : refuse(changed.reason)
  }
  const read = parseForm(form, personForm, page.t)
  if (!read.ok) return read
  if (intent === 'transfer') {
    const { sessionId } = person
    const to = { person: read.value.person, sessionId }
    const given = await transferOwnership(page.db, managing, to, page.now)
    return given.ok ? done([given.value]) : refuse(given.reason)
  }
  const removed = await removeMember(page.db, managing, read.value.person, page.now)
  return removed.ok ? done() : refuse(removed.reason)
}

async function invite(
  page: PageContext,
  asked: MemberChangeRequest,
  path: string,
): Promise<MemberChange> {
  const { organizationId, person, form } = asked
  const read = parseForm(form, inviteForm, page.t)
  if (!read.ok) return read
  const { email, role } = read.value
  const emailKey = normaliseEmail(email)
  if (emailKey === null) {
    return { ok: false, state: refuseForm(form, { email: page.t('wording:form.email') }) }
  }
  const refusal = await refuseTooMany([['invite-account', person.id]], form, page.t)
  if (refusal) return { ok: false, state: refusal }
  const actor = person.id
  const { language } = page
  const invite = { organizationId, actor, email, emailKey, role, language }
  const invited = await inviteMember(page.db, invite, page.now)
  if (!invited.ok) {
    const message = page.t(`manage:members.${invited.reason}`)
    const errors = invited.reason === 'member' ? { email: message } : {}
    return { ok: false, state: refuseForm(form, errors, message) }
  }
  return { ok: true, path: `${path}?sent=1`, cookies: [] }
}
