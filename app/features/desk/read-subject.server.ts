import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { type ListingHead, readHead } from '../../../prisma/listing-table.server'
import { folderOf } from '../../domain/listing/kinds'
import type { ComparedFields } from '../../domain/moderation/compare-listings'
import { listingOf } from '../../listings/registry.server'
import { type ComparedFact, compareFacts } from './compare-facts.server'
import { isAboutListing, listingKindOf } from './listing-kind-of'

export interface SubjectView {
  /** The page of it, where it has one. */
  readonly href: string | null
  readonly state: string | null
  readonly facts: readonly ComparedFact[]
  /** What the facts are compared with: what is published, or the version that was refused last. */
  readonly comparedWith: 'published' | 'refused' | null
  /** What near-duplicates are compared by; null where there are none to look for. */
  readonly compared: ComparedFields | null
}

type Reviewed = Prisma.ReviewGetPayload<{ include: { listing: true } }>

/**
 * What is decided on, whole: an operator reads all tiers of its own park. Of a listing it is exactly
 * the version that was put before it, beside what was known of it before.
 */
export async function readSubject(db: PrismaClient, review: Reviewed): Promise<SubjectView | null> {
  if (!isAboutListing(review)) return readClaim(review)
  const kind = listingKindOf(review)
  const listing = listingOf(kind)
  const head = await readHead(db, kind, review.subjectId)
  if (head === null) return null
  const version = review.listing
  const shown =
    version === null
      ? await listing.describeStored(db, review.subjectId)
      : await listing.describeVersion(db, head, version.content)
  if (shown === null) return null
  const isPublished = head.state === 'published'
  const before = await readBefore(db, head, review)
  return {
    href: isPublished ? `/${folderOf[kind]}/${head.id}` : null,
    state: head.state,
    compared: review.kind === 'report' ? null : shown.compared,
    facts: compareFacts(shown.facts, before?.facts ?? null),
    comparedWith: before?.what ?? null,
  }
}

/**
 * What the operators know of the listing of an open review: what is published, or else the version
 * that they refused last.
 */
async function readBefore(db: PrismaClient, head: ListingHead, { decidedAt, listing }: Reviewed) {
  if (decidedAt !== null || listing === null) return null
  const { kind, listingId, number } = listing
  if (head.state === 'published') {
    const stored = await listingOf(kind).describeStored(db, listingId)
    return stored && { what: 'published' as const, facts: stored.facts }
  }
  const refused = await db.listingVersion.findFirst({
    where: {
      ...{ kind, listingId },
      number: { lt: number },
      state: { in: ['returned', 'rejected'] },
    },
    orderBy: { number: 'desc' },
  })
  if (refused === null) return null
  const { facts } = await listingOf(kind).describeVersion(db, head, refused.content)
  return { what: 'refused' as const, facts }
}

function readClaim({ subjectId, detail }: Reviewed): SubjectView {
  const facts = Object.entries((detail ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: String(value), tier: 0 as const, lines: null }))
  const href = `/organizations/${subjectId}`
  return { href, state: null, facts, comparedWith: null, compared: null }
}
