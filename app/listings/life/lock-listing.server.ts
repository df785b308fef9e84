import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'

/** Whoever moves a listing waits here for whoever is moving it, until the end of the transaction. */
export async function lockListing(tx: Transaction, kind: ListingKind, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind}/${id}`}, 0))`
}
