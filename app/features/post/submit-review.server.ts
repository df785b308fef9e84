import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { submitListing } from '../../domain/listing/submit-listing'
import { daysToDecide, dueAfter } from '../../domain/moderation/review'
import { accepted, type Outcome } from '../../domain/shared/outcome'
import { isWorkday } from '../../platform/environment/is-workday.server'

interface Submission {
  readonly listing: {
    readonly kind: 'need' | 'capability' | 'pilot'
    readonly id: string
    readonly title: string
  }
  readonly organizationId: string
  readonly actor: string
}

/** Puts a listing before the operators of its organization's park; an open review is begun anew. */
export async function submitReview(
  tx: Transaction,
  { listing, organizationId, actor }: Submission,
  now: Date,
): Promise<Outcome<string, 'not-open' | 'not-verified'>> {
  const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
  const allowed = submitListing('draft', organization.verifiedAt !== null)
  if (!allowed.ok) return allowed
  const { kind, id, title } = listing
  const { isDemo, name: confirmedBy } = organization
  const data = { state: 'submitted', confirmedAt: now, confirmedBy, isDemo } as const
  if (kind === 'need') await tx.need.update({ where: { id }, data })
  else if (kind === 'capability') await tx.capability.update({ where: { id }, data })
  else await tx.pilotPlatform.update({ where: { id }, data })
  await tx.review.deleteMany({ where: { kind, subjectId: id, decidedAt: null } })
  const review = await tx.review.create({
    data: {
      kind,
      subjectId: id,
      organizationId,
      parkId: organization.parkId,
      title,
      submittedBy: actor,
      submittedAt: now,
      dueAt: dueAfter(now, daysToDecide[kind], isWorkday),
      isDemo,
    },
  })
  await recordChange(tx, {
    actor,
    verb: 'submit',
    subject: kind,
    subjectId: id,
    after: { review: review.id },
    indexed: [{ subject: kind, subjectId: id }],
  })
  return accepted(review.id)
}
