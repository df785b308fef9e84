import type { PrismaClient } from '../../../prisma/generated/client'
import { readHead, writeState } from '../../../prisma/listing-table.server'
import { recordChange } from '../../../prisma/record-change.server'
import type { ListingKind } from '../../domain/listing/kinds'
import { moveListing, type RefusedMove } from '../../domain/listing/life'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { endReviews } from './end-reviews.server'
import { lockListing } from './lock-listing.server'
import { readNewestVersion, standingOf } from './newest-version.server'

interface OwnListing {
  readonly kind: ListingKind
  readonly id: string
  readonly organizationId: string
  readonly actor: string
}

/**
 * What an owner does without writing: takes back what is before an operator (`withdraw`), or takes
 * what is published off the site for good (`close`).
 */
export function takeBack(
  db: PrismaClient,
  verb: 'withdraw' | 'close',
  { kind, id, organizationId, actor }: OwnListing,
): Promise<Outcome<null, RefusedMove | 'not-there'>> {
  return db.$transaction(async (tx) => {
    await lockListing(tx, kind, id)
    const head = await readHead(tx, kind, id)
    if (head === null || head.organizationId !== organizationId) return refused('not-there')
    const newest = await readNewestVersion(tx, kind, id)
    const standing = standingOf(head, newest)
    const moved = moveListing(verb, standing, { isOwnerVerified: false })
    if (!moved.ok) return moved
    if (newest !== null && moved.value.version !== standing.version) {
      const data = { state: moved.value.version }
      await tx.listingVersion.update({ where: { id: newest.id }, data })
    }
    await endReviews(tx, kind, id)
    if (moved.value.listing !== head.state) await writeState(tx, kind, id, moved.value.listing)
    await recordChange(tx, {
      actor,
      verb,
      subject: kind,
      subjectId: id,
      before: { state: head.state },
      after: { state: moved.value.listing },
    })
    return accepted(null)
  })
}
