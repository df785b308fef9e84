import type { ListingForm, PostedInput } from '../../app/listings/form/listing-form'
import { type PostingResult, savePosting } from '../../app/listings/form/save-posting.server'
import type { Prisma, PrismaClient } from '../../prisma/generated/client'

interface Sender {
  readonly organizationId: string
  readonly actor: string
  /** Null: a new one. */
  readonly id: string | null
  readonly isSubmitted: boolean
}

/** Sends the form of a listing as an organization does; says what became of it. */
export async function postListing<
  Input extends PostedInput,
  Content extends Prisma.InputJsonObject,
>(
  db: PrismaClient,
  form: ListingForm<Input, Content>,
  { id, ...sender }: Sender,
  input: Input,
  now: Date,
) {
  const posting = { ...sender, id: id ?? crypto.randomUUID(), isNew: id === null }
  const saved = await savePosting(db, form, posting, input, now)
  if (!saved.ok) return saved
  const result: PostingResult = saved.value
  return { ok: true as const, value: { id: posting.id, result } }
}

/** The revision that a form of this listing shows now. */
export async function revisionOf(db: PrismaClient, listingId: string): Promise<number> {
  const newest = await db.listingVersion.findFirst({
    where: { listingId },
    orderBy: { number: 'desc' },
  })
  return newest?.revision ?? 0
}
