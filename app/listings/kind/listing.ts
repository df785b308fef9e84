import type { PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'
import type { ComparedFields } from '../../domain/moderation/compare-listings'
import type { Tier } from '../../domain/shared/tier'

/** A field of a listing as the desk shows it: its name in the catalogue, what it says, for whom. */
export interface ListingFact {
  readonly name: string
  readonly value: string
  readonly tier: Tier
}

/** The fields of a listing by their names in the catalogue, each as lines of text. */
export type FieldLines = Readonly<Record<string, readonly string[]>>

/** A listing, or a version of one, for those who decide on it. */
export interface DescribedListing {
  /** As anybody may read it; empty where the title is kept back. Letters and other parks get this. */
  readonly publicTitle: string
  /** All tiers: for the operators of its own park. */
  readonly facts: readonly ListingFact[]
  /** Public texts, by which near-duplicates are compared. */
  readonly compared: ComparedFields
  /** Whose it is, or its alias: as anybody may know it. */
  readonly publicOwner: string
}

/** What stands beside the content when it is put into the tables. */
export interface WrittenHead {
  readonly state: 'draft' | 'published'
  readonly isDemo: boolean
  readonly confirmedAt: Date | null
  readonly confirmedBy: string | null
  readonly expiresAt: Date | null
}

export interface WrittenListing {
  readonly id: string
  readonly organizationId: string
  /** Of the kind's own shape; checked before it is written. */
  readonly content: unknown
  readonly head: WrittenHead
  readonly isNew: boolean
}

type Database = PrismaClient | Transaction

/**
 * A kind of listing as those see it who treat all kinds alike: the life of a listing, the desk,
 * reports, letters. Made by `defineListing`; the registry holds one of each kind.
 */
export interface Listing {
  readonly kind: ListingKind
  /** Creates it or replaces all of it. Throws for content that is not of this kind. */
  readonly write: (tx: Transaction, written: WrittenListing) => Promise<void>
  /** As it stands in the tables, published or not; null: there is none. */
  readonly describeStored: (db: Database, id: string) => Promise<DescribedListing | null>
  readonly describeVersion: (
    db: Database,
    of: { readonly id: string; readonly organizationId: string },
    content: unknown,
  ) => Promise<DescribedListing>
}
