import type { MemberRole, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { daysAfter } from '../../domain/shared/shanghai-days'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { lockOwners } from './lock-owners.server'

interface Invite {
  readonly organizationId: string
  readonly actor: string
  readonly email: string
  readonly emailKey: string
  readonly role: MemberRole
  /** Of the letter: whom it goes to has perhaps no account. */
  readonly language: string
}

const lifeDays = 14

/**
 * Asks an address to join, whether or not it has an account; an earlier invitation is replaced. Refused
 * to whoever is no owner any more, and for a member.
 */
export function inviteMember(
  db: PrismaClient,
  invite: Invite,
  now: Date,
): Promise<Outcome<string, 'no-owner' | 'member'>> {
  const { organizationId, actor, email, emailKey, role, language } = invite
  return db.$transaction(async (tx) => {
    const owners = await lockOwners(tx, organizationId)
    if (!owners.includes(actor)) return refused('no-owner')
    const member = { organizationId, person: { emailKey } }
    if ((await tx.membership.count({ where: member })) > 0) return refused('member')
    const open = { organizationId, emailKey, settledAt: null }
    await tx.invitation.updateMany({ where: open, data: { settledAt: now } })
    const expiresAt = daysAfter(now, lifeDays)
    const { id } = await tx.invitation.create({
      data: { ...open, email, role, invitedBy: actor, expiresAt, createdAt: now },
    })
    await recordChange(tx, {
      actor,
      verb: 'invite',
      subject: 'organization',
      subjectId: organizationId,
      after: { invitation: id, email, role },
    })
    await enqueueLetter(tx, { letter: 'invite', invitation: id, language })
    return accepted(id)
  })
}
