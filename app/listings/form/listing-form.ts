import type * as z from 'zod'
import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import type { Listing } from '../kind/listing'
import type { AddLine } from './take-document-step.server'

/** What a listing says that has to exist: checked before it is written. */
export interface References {
  readonly steps: readonly string[]
  readonly districtCode: string | null
}

/** The names of whoever posts a listing. */
export interface OwnerNames {
  readonly name: string
  readonly shortName: string | null
  readonly nameEn: string | null
}

/** What every form of a listing sends beside its own fields. */
export interface PostedInput {
  /** The revision that the form showed. */
  readonly version: number
}

/** How a kind of listing is filled in: from what stands there to a form and back. */
export interface ListingForm<Input extends PostedInput, Content extends Prisma.InputJsonObject> {
  readonly listing: Listing
  /** A draft may hold lines that are not understood. */
  readonly schema: (now: Date, isDraft: boolean) => z.ZodType<Input>
  readonly content: z.ZodType<Content>
  /** What stands in the tables; null: nothing. */
  readonly readContent: (db: PrismaClient | Transaction, id: string) => Promise<Content | null>
  /** What the form says, on top of what it does not show. */
  readonly toContent: (input: Input, before: Content | null) => Content
  readonly toValues: (content: Content) => Readonly<Record<string, string>>
  /** Puts a line that was proposed from a file among the rows. Left out: the kind reads no files. */
  readonly addLine?: AddLine
  /** How many lines of a draft are kept as they were typed, since nobody understands them. */
  readonly unreadCount: (content: Content) => number
  readonly referencesOf: (content: Content) => References
  /** True where an alias tells the owner who is kept back. Left out: the kind knows no alias. */
  readonly tellsOwner?: (content: Content, owner: OwnerNames) => boolean
}
