import type * as z from 'zod'
import type { PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'
import type { ComparedFields } from '../../domain/moderation/compare-listings'
import type { Tier } from '../../domain/shared/tier'
import { factsByTier } from './facts-by-tier'
import type { DescribedListing, FieldLines, Listing, WrittenListing } from './listing'

type Database = PrismaClient | Transaction

/**
 * All that is particular to a kind of listing for those who treat all kinds alike. `Content` is what
 * a version holds, every tier; `Readable` is what somebody may read of it, cut to a tier.
 */
export interface ListingParts<Content, Readable> {
  readonly kind: ListingKind
  readonly content: z.ZodType<Content>
  readonly write: (
    tx: Transaction,
    written: Omit<WrittenListing, 'content'> & { readonly content: Content },
  ) => Promise<void>
  /** What stands in the tables, for a reader of that tier. */
  readonly readStored: (db: Database, id: string, clearance: Tier) => Promise<Readable | null>
  /** A version of it, for a reader of that tier. */
  readonly readVersion: (
    db: Database,
    of: { readonly id: string; readonly organizationId: string },
    content: Content,
    clearance: Tier,
  ) => Promise<Readable>
  /** Null where this reader may not know it. */
  readonly titleOf: (readable: Readable) => string | null
  readonly ownerOf: (readable: Readable) => string | null
  /** Every field of the form by its name in the catalogue, as lines of text. */
  readonly linesOf: (readable: Readable) => FieldLines
  /** Those of the fields by which near-duplicates are found. */
  readonly compared: readonly string[]
}

/** A kind of listing, its own types hidden: what goes in and out is checked by its schema. */
export function defineListing<Content, Readable>(parts: ListingParts<Content, Readable>): Listing {
  const describe = async (
    read: (clearance: Tier) => Promise<Readable | null>,
  ): Promise<DescribedListing | null> => {
    // One after the other: inside a transaction there is one connection.
    const [forAll, forMembers, whole] = [await read(0), await read(1), await read(2)]
    if (forAll === null || forMembers === null || whole === null) return null
    return {
      publicTitle: parts.titleOf(forAll) ?? '',
      publicOwner: parts.ownerOf(forAll) ?? '',
      facts: factsByTier([forAll, forMembers, whole].map(parts.linesOf)),
      compared: comparedOf(parts.linesOf(forAll), parts.compared),
    }
  }
  return {
    kind: parts.kind,
    write: (tx, written) =>
      parts.write(tx, { ...written, content: parts.content.parse(written.content) }),
    describeStored: (db, id) => describe((clearance) => parts.readStored(db, id, clearance)),
    describeVersion: async (db, of, content) => {
      const parsed = parts.content.parse(content)
      const described = await describe((tier) => parts.readVersion(db, of, parsed, tier))
      if (described === null) throw new Error('a version cannot be read')
      return described
    },
  }
}

function comparedOf(lines: FieldLines, names: readonly string[]): ComparedFields {
  return Object.fromEntries(names.map((name) => [name, (lines[name] ?? []).join('\n')]))
}
