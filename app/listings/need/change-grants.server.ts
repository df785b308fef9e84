import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'

interface Granting {
  readonly needId: string
  readonly actor: string
}

/**
 * Lets a verified organization read all of a need, once one of it accepts the NDA, and writes to those
 * of it who can. Refused to the one whose need it is: it reads all of its own. Granting twice is once.
 */
export function grantNeed(
  db: PrismaClient,
  { needId, organizationId: ownerId, actor }: Granting & { readonly organizationId: string },
  uscc: string,
): Promise<Outcome<null, 'unknown' | 'own'>> {
  return db.$transaction(async (tx) => {
    const where = { uscc, verifiedAt: { not: null } }
    const organization = await tx.organization.findFirst({ where, include: { members: true } })
    if (!organization) return refused('unknown')
    const organizationId = organization.id
    if (organizationId === ownerId) return refused('own')
    const anew = {
      grantedBy: actor,
      grantedAt: new Date(),
      revokedAt: null,
      acceptedAt: null,
      acceptedBy: null,
      textVersion: null,
    }
    const made = await tx.needGrant.createMany({
      data: [{ needId, organizationId, ...anew }],
      skipDuplicates: true,
    })
    const renewed = await tx.needGrant.updateMany({
      where: { needId, organizationId, revokedAt: { not: null } },
      data: anew,
    })
    if (made.count + renewed.count === 0) return accepted(null)
    const subject = { subject: 'need', subjectId: needId } as const
    await recordChange(tx, { actor, verb: 'grant', ...subject, after: { organizationId } })
    for (const { personId: person, role } of organization.members) {
      if (role === 'viewer') continue
      await enqueueLetter(tx, {
        letter: 'granted',
        need: needId,
        organization: organizationId,
        person,
      })
    }
    return accepted(null)
  })
}

/** Takes the right to read all of a need away. What was read stays read; nothing more is shown. */
export async function revokeGrant(
  db: PrismaClient,
  { needId, actor }: Granting,
  organizationId: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { needId, organizationId, revokedAt: null }
    const { count } = await tx.needGrant.updateMany({ where, data: { revokedAt: now } })
    if (count === 0) return
    const subject = { subject: 'need', subjectId: needId } as const
    await recordChange(tx, { actor, verb: 'revoke-grant', ...subject, before: { organizationId } })
  })
}
