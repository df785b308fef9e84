import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'

/** Takes a listing off the queue: what its owner takes back, nobody decides on any more. */
export async function endReviews(
  tx: Transaction,
  kind: ListingKind,
  subjectId: string,
): Promise<void> {
  await tx.review.deleteMany({ where: { kind, subjectId, decidedAt: null } })
}
