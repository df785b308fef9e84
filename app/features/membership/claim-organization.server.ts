import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { daysToDecide, dueAfter } from '../../domain/moderation/review'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { isWorkday } from '../../platform/environment/is-workday.server'

/**
 * Asks to manage an organization that is on the platform without anybody who does, as imported ones
 * are. An operator of its park decides; until then nothing of it is open to the person. Once a person:
 * while a claim is open, another one is that one.
 */
export function claimOrganization(
  db: PrismaClient,
  input: { readonly uscc: string; readonly note: string },
  personId: string,
  now: Date,
): Promise<Outcome<{ readonly id: string }, 'unknown' | 'managed'>> {
  return db.$transaction(async (tx) => {
    const organization = await tx.organization.findUnique({
      where: { uscc: input.uscc },
      include: { members: { take: 1 } },
    })
    if (!organization) return refused('unknown')
    if (organization.members.length > 0) return refused('managed')
    const claim = {
      kind: 'claim' as const,
      subjectId: organization.id,
      submittedBy: personId,
      organizationId: organization.id,
      parkId: organization.parkId,
      title: organization.name,
      note: input.note,
      submittedAt: now,
      dueAt: dueAfter(now, daysToDecide.claim, isWorkday),
    }
    const [review] = await tx.review.createManyAndReturn({ data: [claim], skipDuplicates: true })
    if (!review) return accepted(await tx.review.findFirstOrThrow(lastClaim(claim)))
    await recordChange(tx, {
      actor: personId,
      verb: 'claim',
      subject: 'organization',
      subjectId: organization.id,
      after: { review: review.id },
    })
    return accepted({ id: review.id })
  })
}

/** It may be decided by now. */
function lastClaim(claim: { readonly subjectId: string; readonly submittedBy: string }) {
  const { subjectId, submittedBy } = claim
  const where = { kind: 'claim' as const, subjectId, submittedBy }
  return { where, orderBy: { submittedAt: 'desc' as const }, select: { id: true } }
}
