import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { rotateSession } from '../../platform/session/sessions.server'

interface Answer {
  readonly invitation: string
  readonly isAccepted: boolean
  readonly personId: string
  readonly sessionId: string
}

/** Answers an invitation that was sent to the person's own confirmed address. */
export function settleInvitation(
  db: PrismaClient,
  { invitation, isAccepted, personId, sessionId }: Answer,
  now: Date,
): Promise<Outcome<string | null, 'gone'>> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person?.emailKey) return refused('gone')
    const [settled] = await tx.invitation.updateManyAndReturn({
      where: {
        id: invitation,
        emailKey: person.emailKey,
        settledAt: null,
        expiresAt: { gt: now },
      },
      data: { settledAt: now },
    })
    if (!settled) return refused('gone')
    const { organizationId, role } = settled
    await recordChange(tx, {
      actor: personId,
      verb: isAccepted ? 'join' : 'decline-invitation',
      subject: 'organization',
      subjectId: organizationId,
      after: { person: personId, role },
    })
    if (!isAccepted) return accepted(null)
    const data = [{ personId, organizationId, role }]
    await tx.membership.createMany({ data, skipDuplicates: true })
    return accepted(await rotateSession(tx, sessionId, { organizationId }))
  })
}

/** Takes an open invitation back. */
export async function withdrawInvitation(
  db: PrismaClient,
  { organizationId, actor }: { readonly organizationId: string; readonly actor: string },
  id: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id, organizationId, settledAt: null }
    const { count } = await tx.invitation.updateMany({ where, data: { settledAt: now } })
    if (count === 0) return
    const subject = { subject: 'organization', subjectId: organizationId }
    await recordChange(tx, { actor, verb: 'withdraw-invitation', ...subject, before: { id } })
  })
}
