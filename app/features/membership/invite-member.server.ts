import type { MemberRole, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'

interface Invite {
  readonly organizationId: string
  readonly actor: string
  readonly email: string
  readonly emailKey: string
  readonly role: MemberRole
  /** Of the letter: whom it goes to has perhaps no account. */
  readonly language: string
}

const life = 14 * 24 * 3_600_000

/** Asks an address to join, whether or not it has an account; an earlier invitation is replaced. */
export function inviteMember(db: PrismaClient, invite: Invite, now: Date): Promise<string> {
  const { organizationId, actor, email, emailKey, role, language } = invite
  return db.$transaction(async (tx) => {
    const open = { organizationId, emailKey, settledAt: null }
    await tx.invitation.updateMany({ where: open, data: { settledAt: now } })
    const expiresAt = new Date(now.getTime() + life)
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
    return id
  })
}
