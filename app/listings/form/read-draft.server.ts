import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { readHead } from '../../../prisma/listing-table.server'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingKind } from '../../domain/listing/kinds'
import { type ListingState, moveListing, type VersionState } from '../../domain/listing/life'
import { isId } from '../../domain/shared/ids'
import { readNewestVersion, standingOf } from '../life/newest-version.server'
import { type LastReview, readLastReview } from '../life/read-last-review.server'
import type { ListingForm, PostedInput } from './listing-form'

interface Own {
  readonly organizationId: string
  readonly id: string
}

/** What is being written of a listing: its newest version, or what is published. Null: not theirs. */
export async function readWritten<
  Input extends PostedInput,
  Content extends Prisma.InputJsonObject,
>(db: PrismaClient | Transaction, form: ListingForm<Input, Content>, { organizationId, id }: Own) {
  if (!isId(id) || !isId(organizationId)) return null
  const { kind } = form.listing
  const head = await readHead(db, kind, id)
  if (head === null || head.organizationId !== organizationId) return null
  const newest = await readNewestVersion(db, kind, id)
  const isWritten = newest !== null && newest.state !== 'approved'
  const content = isWritten ? form.content.parse(newest.content) : await form.readContent(db, id)
  return content === null ? null : { head, newest, content }
}

export interface Draft {
  readonly id: string
  readonly kind: ListingKind
  readonly state: ListingState
  readonly versionState: VersionState
  readonly canSave: boolean
  readonly canWithdraw: boolean
  readonly canClose: boolean
  /** When its newest version was saved; null: it came without one. */
  readonly savedAt: string | null
  readonly review: LastReview | null
  /** What the form shows, by the names of its fields. */
  readonly values: Readonly<Record<string, string>>
}

/** A listing as its form shows it, and what its owner can do with it. Null: not theirs. */
export async function readDraft<Input extends PostedInput, Content extends Prisma.InputJsonObject>(
  db: PrismaClient,
  form: ListingForm<Input, Content>,
  own: Own,
): Promise<Draft | null> {
  const written = await readWritten(db, form, own)
  if (written === null) return null
  const { head, newest, content } = written
  const standing = standingOf(head, newest)
  const can = (verb: 'save' | 'withdraw' | 'close') =>
    moveListing(verb, standing, { isOwnerVerified: false }).ok
  return {
    id: own.id,
    kind: form.listing.kind,
    state: standing.listing,
    versionState: standing.version,
    canSave: can('save'),
    canWithdraw: can('withdraw'),
    canClose: can('close'),
    savedAt: newest?.savedAt.toISOString() ?? null,
    review: await readLastReview(db, form.listing.kind, own.id),
    values: { ...form.toValues(content), version: String(newest?.revision ?? 0) },
  }
}
