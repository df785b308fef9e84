import type { ListingVersion, PrismaClient } from '../../../prisma/generated/client'
import type { ListingHead } from '../../../prisma/listing-table.server'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'
import type { Standing } from '../../domain/listing/life'

/** The version of a listing that was written last, or null: an imported one has none. */
export function readNewestVersion(
  db: PrismaClient | Transaction,
  kind: ListingKind,
  listingId: string,
): Promise<ListingVersion | null> {
  return db.listingVersion.findFirst({
    where: { kind, listingId },
    orderBy: { number: 'desc' },
  })
}

/** How a listing stands; a new one is a draft of which nothing was written yet. */
export function standingOf(
  head: Pick<ListingHead, 'state'> | null,
  newest: Pick<ListingVersion, 'state'> | null,
): Standing {
  const listing = head?.state ?? 'draft'
  return { listing, version: newest?.state ?? (listing === 'draft' ? 'draft' : 'approved') }
}
