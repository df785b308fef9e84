import type { ListingVersion, Prisma } from '../../../prisma/generated/client'
import { readHead } from '../../../prisma/listing-table.server'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { moveListing } from '../../domain/listing/life'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import type { Listing } from '../kind/listing'
import { changedFields } from './changed-fields'
import { endReviews } from './end-reviews.server'
import { lockListing } from './lock-listing.server'
import { readNewestVersion, standingOf } from './newest-version.server'

export interface VersionToSave {
  /** Chosen by the page that shows the form: sent twice, it is one listing. */
  readonly id: string
  readonly organizationId: string
  readonly actor: string
  /** The revision that the form showed; 0: none. */
  readonly revision: number
  readonly content: Prisma.InputJsonObject
}

export type RefusedSaving = 'not-open' | 'changed-meanwhile' | 'not-there'

/**
 * Writes a version of a listing, new or known, beside what is published of it. A version that was put
 * before an operator stays as it is and is taken back; the next one has the next number. While a
 * listing was never published, its tables follow what is written. Sent twice, the second changes
 * nothing and is answered as the first.
 */
export async function saveVersion(
  tx: Transaction,
  listing: Listing,
  { id, organizationId, actor, revision, content }: VersionToSave,
  now: Date,
): Promise<Outcome<ListingVersion, RefusedSaving>> {
  const { kind } = listing
  await lockListing(tx, kind, id)
  const head = await readHead(tx, kind, id)
  if (head !== null && head.organizationId !== organizationId) return refused('not-there')
  const newest = await readNewestVersion(tx, kind, id)
  const moved = moveListing('save', standingOf(head, newest), { isOwnerVerified: false })
  if (!moved.ok) return refused('not-open')
  if ((newest?.revision ?? 0) !== revision) {
    return isSentTwice(newest, revision, content) ? accepted(newest) : refused('changed-meanwhile')
  }
  const version = await writeVersion(tx, { kind, listingId: id, newest, content, actor }, now)
  if (newest?.state === 'submitted') await endReviews(tx, kind, id)
  if (head === null || head.state === 'draft') {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    await listing.write(tx, {
      ...{ id, organizationId, content, isNew: head === null },
      head: draftHead(organization.isDemo),
    })
  }
  await recordChange(tx, {
    actor,
    verb: head === null ? 'create' : 'edit',
    subject: kind,
    subjectId: id,
    after: {
      number: version.number,
      // Names only: what they say may be of a higher tier.
      fields: newest === null ? [] : changedFields(newest.content, content),
    },
  })
  return accepted(version)
}

/** True if the form that showed `revision` has said the same already, and nothing came after. */
function isSentTwice(
  newest: ListingVersion | null,
  revision: number,
  content: object,
): newest is ListingVersion {
  if (newest === null || newest.revision !== revision + 1) return false
  const isOpen = newest.state === 'draft' || newest.state === 'submitted'
  return isOpen && changedFields(newest.content, content).length === 0
}

function draftHead(isDemo: boolean) {
  const unconfirmed = { confirmedAt: null, confirmedBy: null, expiresAt: null }
  return { state: 'draft' as const, isDemo, ...unconfirmed }
}

interface NextVersion {
  readonly kind: Listing['kind']
  readonly listingId: string
  readonly newest: ListingVersion | null
  readonly content: Prisma.InputJsonObject
  readonly actor: string
}

async function writeVersion(
  tx: Transaction,
  { kind, listingId, newest, content, actor }: NextVersion,
  now: Date,
): Promise<ListingVersion> {
  const revision = (newest?.revision ?? 0) + 1
  const data = { content, revision, savedBy: actor, savedAt: now }
  if (newest?.state === 'draft') {
    return tx.listingVersion.update({ where: { id: newest.id }, data })
  }
  if (newest?.state === 'submitted') {
    await tx.listingVersion.update({ where: { id: newest.id }, data: { state: 'withdrawn' } })
  }
  const number = (newest?.number ?? 0) + 1
  return tx.listingVersion.create({ data: { ...data, kind, listingId, number } })
}
