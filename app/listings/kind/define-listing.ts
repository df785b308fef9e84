import type * as z from 'zod'
import type { PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'
import type { ComparedFields } from '../../domain/moderation/compare-listings'
import type { Tier } from '../../domain/shared/tier'
import { factsByTier } from './facts-by-tier'
import type { DescribedListing, FieldLines, Listing, WrittenListing } from './listing'

type Database = PrismaClient | Transaction

/** Cuts what was read to what a reader of that tier may read. */
type Reading<Readable> = (clearance: Tier) => Readable

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
  /** What stands in the tables, read once. */
  readonly readStored: (db: Database, id: string) => Promise<Reading<Readable> | null>
  /** A version of it, read once. */
  readonly readVersion: (
    db: Database,
    of: { readonly id: string; readonly organizationId: string },
    content: Content,
  ) => Promise<Reading<Readable>>
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
  const describe = (readAs: Reading<Readable>): DescribedListing => {
    const forAll = readAs(0)
    const lines = [forAll, readAs(1), readAs(2)].map(parts.linesOf)
    return {
      publicTitle: parts.titleOf(forAll) ?? '',
      publicOwner: parts.ownerOf(forAll) ?? '',
      facts: factsByTier(lines),
      compared: comparedOf(lines[0] ?? {}, parts.compared),
    }
  }
  return {
    kind: parts.kind,
    write: (tx, written) =>
      parts.write(tx, { ...written, content: parts.content.parse(written.content) }),
    describeStored: async (db, id) => {
      const readAs = await parts.readStored(db, id)
      return readAs && describe(readAs)
    },
    describeVersion: async (db, of, content) =>
      describe(await parts.readVersion(db, of, parts.content.parse(content))),
  }
}

function comparedOf(lines: FieldLines, names: readonly string[]): ComparedFields {
  return Object.fromEntries(names.map((name) => [name, (lines[name] ?? []).join('\n')]))
}
