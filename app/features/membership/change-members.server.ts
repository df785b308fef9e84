import type { MemberRole, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { endSessions, rotateSession } from '../../platform/session/sessions.server'
import { endInvitations } from './end-invitations.server'
import { lockOwners } from './lock-owners.server'

export interface Managing {
  readonly organizationId: string
  /** The owner who does it. */
  readonly actor: string
}

/** `no-owner`: whoever asks is no owner any more. */
export type RefusedMemberChange = 'no-owner' | 'no-member' | 'last-owner' | 'changed-meanwhile'

interface RoleChange {
  readonly person: string
  /** What the page showed: another owner may have changed it since. */
  readonly from: MemberRole
  readonly role: MemberRole
}

/**
 * Gives a member another role; its sessions end, so that it goes on with the rights it has now.
 * Refused where no owner would be left.
 */
export function changeRole(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  { person, from, role }: RoleChange,
  now: Date,
): Promise<Outcome<null, RefusedMemberChange>> {
  return db.$transaction(async (tx) => {
    const owners = await lockOwners(tx, organizationId)
    if (!owners.includes(actor)) return refused('no-owner')
    const where = { personId_organizationId: { personId: person, organizationId } }
    const member = await tx.membership.findUnique({ where })
    if (!member) return refused('no-member')
    if (member.role !== from) return refused('changed-meanwhile')
    if (role === from) return accepted(null)
    if (isLastOwner(owners, person)) return refused('last-owner')
    await tx.membership.update({ where, data: { role } })
    const invitations = await endInvitations(tx, organizationId, person, now)
    if (person !== actor) await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: 'change-role',
      subject: 'organization',
      subjectId: organizationId,
      before: { person, role: from },
      after: { person, role, invitations },
    })
    return accepted(null)
  })
}

/**
 * Takes a member away, or lets one leave, with the invitations that would let it in again and with its
 * consent to be reached there. Refused where no owner would be left.
 */
export function removeMember(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  person: string,
  now: Date,
): Promise<Outcome<null, RefusedMemberChange>> {
  return db.$transaction(async (tx) => {
    const owners = await lockOwners(tx, organizationId)
    if (person !== actor && !owners.includes(actor)) return refused('no-owner')
    if (isLastOwner(owners, person)) return refused('last-owner')
    const where = { personId: person, organizationId }
    const { count } = await tx.membership.deleteMany({ where })
    if (count === 0) return refused('no-member')
    const invitations = await endInvitations(tx, organizationId, person, now)
    // Should it come back one day, it is asked anew.
    const consents = { personId: person, organizationId, revokedAt: null }
    await tx.contactConsent.updateMany({ where: consents, data: { revokedAt: now } })
    if (person !== actor) await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: person === actor ? 'leave' : 'remove-member',
      subject: 'organization',
      subjectId: organizationId,
      before: { person },
      after: { invitations },
    })
    return accepted(null)
  })
}

/** Makes another member the owner and oneself an editor. Gives the cookie of the changed session. */
export function transferOwnership(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  { person, sessionId }: { readonly person: string; readonly sessionId: string },
  now: Date,
): Promise<Outcome<string, RefusedMemberChange>> {
  return db.$transaction(async (tx) => {
    const owners = await lockOwners(tx, organizationId)
    if (!owners.includes(actor)) return refused('no-owner')
    const changed = await tx.membership.updateMany({
      where: { personId: person, organizationId, NOT: { personId: actor } },
      data: { role: 'owner' },
    })
    if (changed.count === 0) return refused('no-member')
    const where = { personId_organizationId: { personId: actor, organizationId } }
    await tx.membership.update({ where, data: { role: 'editor' } })
    const invitations = await endInvitations(tx, organizationId, actor, now)
    await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: 'transfer',
      subject: 'organization',
      subjectId: organizationId,
      before: { owner: actor },
      after: { owner: person, invitations },
    })
    return accepted(await rotateSession(tx, sessionId))
  })
}

function isLastOwner(owners: readonly string[], person: string): boolean {
  return owners.length === 1 && owners[0] === person
}
