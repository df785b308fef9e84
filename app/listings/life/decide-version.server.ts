import type { Review } from '../../../prisma/generated/client'
import { type ListingHead, readHead, writeState } from '../../../prisma/listing-table.server'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'
import { moveListing } from '../../domain/listing/life'
import type { ListingMove } from '../../domain/moderation/decide-review'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { daysAfter } from '../../domain/shared/shanghai-days'
import type { Listing } from '../kind/listing'
import { endReviews } from './end-reviews.server'
import { lockListing } from './lock-listing.server'
import { readNewestVersion, standingOf } from './newest-version.server'

/** A published listing asks its owner after so many days whether it still holds. */
const listingDays = 90

export interface ListingDecision {
  readonly verb: ListingMove
  /** Of a merge: the listing that stays. */
  readonly mergeInto: string | null
}

export type RefusedListingDecision = 'changed-meanwhile' | 'target-missing'

/**
 * What follows for a listing from the decision on its review, or on a report about it. An approval
 * publishes exactly the version that the review carries. The audit entry and the outbox row are the
 * caller's. Whatever else was under review of a listing that leaves the site is off the queue.
 */
export async function decideVersion(
  tx: Transaction,
  listing: Listing,
  review: Pick<Review, 'id' | 'kind' | 'subjectId' | 'versionId'>,
  { verb, mergeInto }: ListingDecision,
  now: Date,
): Promise<Outcome<null, RefusedListingDecision>> {
  const { kind } = listing
  const id = review.subjectId
  await lockListing(tx, kind, id)
  const head = await readHead(tx, kind, id)
  if (head === null) return refused('changed-meanwhile')
  const newest = await readNewestVersion(tx, kind, id)
  const isReport = review.kind === 'report'
  // A review from before there were versions is about the row, which no saving has touched since.
  const isOfRow = !isReport && review.versionId === null && newest === null
  const isOfNewest = newest !== null && review.versionId === newest.id
  if (!isReport && !isOfRow && !isOfNewest) return refused('changed-meanwhile')
  const standing = isOfRow
    ? ({ listing: head.state, version: 'submitted' } as const)
    : standingOf(head, newest)
  const moved = moveListing(verb, standing, { isOwnerVerified: true })
  if (!moved.ok) return refused('changed-meanwhile')
  if (verb === 'merge' && !(await isPublished(tx, kind, mergeInto))) {
    return refused('target-missing')
  }
  if (newest !== null && moved.value.version !== standing.version) {
    await tx.listingVersion.update({
      where: { id: newest.id },
      data: { state: moved.value.version },
    })
  }
  if (verb === 'approve') await publish(tx, listing, head, newest, now)
  else if (moved.value.listing !== head.state) {
    await writeState(tx, kind, id, moved.value.listing)
    await endReviews(tx, kind, id)
  }
  return accepted(null)
}

async function isPublished(tx: Transaction, kind: ListingKind, id: string | null) {
  return id !== null && (await readHead(tx, kind, id))?.state === 'published'
}

async function publish(
  tx: Transaction,
  listing: Listing,
  { id, organizationId }: ListingHead,
  version: { readonly content: unknown; readonly submittedAt: Date | null } | null,
  now: Date,
): Promise<void> {
  const owner = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
  if (version === null) return writeState(tx, listing.kind, id, 'published')
  await listing.write(tx, {
    ...{ id, organizationId, content: version.content, isNew: false },
    head: {
      state: 'published',
      isDemo: owner.isDemo,
      confirmedAt: version.submittedAt ?? now,
      confirmedBy: owner.name,
      expiresAt: daysAfter(now, listingDays),
    },
  })
}
