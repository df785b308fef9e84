import type { ListingVersion } from '../../../prisma/generated/client'
import { readHead } from '../../../prisma/listing-table.server'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { moveListing, type RefusedMove } from '../../domain/listing/life'
import { daysToDecide, dueAfter } from '../../domain/moderation/review'
import { accepted, type Outcome } from '../../domain/shared/outcome'
import { isWorkday } from '../../platform/environment/is-workday.server'
import type { Listing } from '../kind/listing'
import { endReviews } from './end-reviews.server'
import { standingOf } from './newest-version.server'

/**
 * Puts a version before the operators of its organization's park: from now on it stays as it is.
 * What is published stays published. Sent twice, the second is answered as the first.
 */
export async function submitVersion(
  tx: Transaction,
  listing: Listing,
  version: ListingVersion,
  actor: string,
  now: Date,
): Promise<Outcome<null, RefusedMove>> {
  const { kind } = listing
  const { listingId } = version
  if (version.state === 'submitted') return accepted(null)
  const head = await readHead(tx, kind, listingId)
  if (head === null) throw new Error('a version without its listing')
  const { organizationId } = head
  const owner = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
  const moved = moveListing('submit', standingOf(head, version), {
    isOwnerVerified: owner.verifiedAt !== null,
  })
  if (!moved.ok) return moved
  await tx.listingVersion.update({
    where: { id: version.id },
    data: { state: moved.value.version, submittedAt: now },
  })
  await endReviews(tx, kind, listingId)
  const of = { id: listingId, organizationId }
  const { publicTitle } = await listing.describeVersion(tx, of, version.content)
  const review = await tx.review.create({
    data: {
      kind,
      subjectId: listingId,
      versionId: version.id,
      organizationId,
      parkId: owner.parkId,
      // It goes into letters and to other parks: only a public one.
      title: publicTitle,
      submittedBy: actor,
      submittedAt: now,
      dueAt: dueAfter(now, daysToDecide[kind], isWorkday),
      isDemo: owner.isDemo,
    },
  })
  await recordChange(tx, {
    actor,
    verb: 'submit',
    subject: kind,
    subjectId: listingId,
    after: { review: review.id, number: version.number },
  })
  return accepted(null)
}
