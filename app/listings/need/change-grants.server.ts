import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'

interface Granting {
  readonly needId: string
  readonly actor: string
}

/** Lets a verified organization read all of a need, once one of it accepts the NDA. */
export function grantNeed(
  db: PrismaClient,
  { needId, actor }: Granting,
  uscc: string,
): Promise<Outcome<null, 'unknown'>> {
  return db.$transaction(async (tx) => {
    const where = { uscc, verifiedAt: { not: null } }
    const organization = await tx.organization.findFirst({ where })
    if (!organization) return refused('unknown')
    const organizationId = organization.id
    const anew = {
      grantedBy: actor,
      grantedAt: new Date(),
      revokedAt: null,
      acceptedAt: null,
      acceptedBy: null,
      textVersion: null,
    }
    await tx.needGrant.upsert({
      where: { needId_organizationId: { needId, organizationId } },
      create: { needId, organizationId, ...anew },
      update: {},
    })
    await tx.needGrant.updateMany({
      where: { needId, organizationId, revokedAt: { not: null } },
      data: anew,
    })
    const subject = { subject: 'need', subjectId: needId } as const
    await recordChange(tx, { actor, verb: 'grant', ...subject, after: { organizationId } })
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
