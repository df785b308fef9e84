import type { Invitation, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { rotateSession } from '../../platform/session/sessions.server'
import type { Managing } from './change-members.server'
import { lockOwners } from './lock-owners.server'
import { openInvitations } from './open-invitations.server'

interface Answer {
  readonly invitation: string
  readonly isAccepted: boolean
  readonly personId: string
  readonly sessionId: string
}

/** Answers an invitation that was sent to the person's own address. */
export function settleInvitation(
  db: PrismaClient,
  answer: Answer,
  now: Date,
): Promise<Outcome<string | null, 'gone'>> {
  const { isAccepted, personId, sessionId } = answer
  return db.$transaction(async (tx) => {
    const open = await lockInvitation(tx, answer, now)
    if (open === null) return refused('gone')
    const { id, organizationId, role } = open
    await tx.invitation.update({ where: { id }, data: { settledAt: now } })
    await recordChange(tx, {
      actor: personId,
      verb: isAccepted ? 'join' : 'decline-invitation',
      subject: 'organization',
      subjectId: organizationId,
      after: { person: personId, role },
    })
    if (!isAccepted) return accepted(null)
    await tx.membership.create({ data: { personId, organizationId, role } })
    return accepted(await rotateSession(tx, sessionId, { organizationId }))
  })
}

/** The invitation as it stands while nobody else changes who belongs to the organization. */
async function lockInvitation(
  tx: Transaction,
  { invitation, personId }: Answer,
  now: Date,
): Promise<Pick<Invitation, 'id' | 'organizationId' | 'role'> | null> {
  const person = await tx.person.findUnique({ where: { id: personId } })
  const found = await tx.invitation.findUnique({ where: { id: invitation } })
  if (!person?.emailKey || found === null) return null
  await lockOwners(tx, found.organizationId)
  const open = await openInvitations(tx, { personId, emailKey: person.emailKey }, now)
  return open.find(({ id }) => id === invitation) ?? null
}

/** Takes an open invitation back. */
export async function withdrawInvitation(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  id: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id, organizationId, settledAt: null }
    const { count } = await tx.invitation.updateMany({ where, data: { settledAt: now } })
    if (count === 0) return
    const subject = { subject: 'organization', subjectId: organizationId } as const
    await recordChange(tx, { actor, verb: 'withdraw-invitation', ...subject, before: { id } })
  })
}
