import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { readHead } from '../../../prisma/listing-table.server'
import { folderOf } from '../../domain/listing/kinds'
import type { ComparedFields } from '../../domain/moderation/compare-listings'
import type { DescribedListing, ListingFact } from '../../listings/kind/listing'
import { listingOf } from '../../listings/registry.server'
import { isAboutListing, listingKindOf } from './listing-kind-of'

/** A fact as it is decided on, and what is published instead of it now, if anything is. */
export interface SubjectFact extends ListingFact {
  /** Undefined: nothing of it is published yet. Null: this field is new. */
  readonly published?: string | null | undefined
}

export interface SubjectView {
  /** The page of it, where it has one. */
  readonly href: string | null
  readonly state: string | null
  readonly facts: readonly SubjectFact[]
  /** What is published and no longer said. */
  readonly dropped: readonly ListingFact[]
  /** What near-duplicates are compared by; null where there are none to look for. */
  readonly compared: ComparedFields | null
}

type Reviewed = Prisma.ReviewGetPayload<{ include: { listing: true } }>

/**
 * What is decided on, whole: an operator reads all tiers of its own park. Of a listing it is exactly
 * the version that was put before it, beside what is published.
 */
export async function readSubject(db: PrismaClient, review: Reviewed): Promise<SubjectView | null> {
  if (!isAboutListing(review)) return readClaim(review)
  const kind = listingKindOf(review)
  const listing = listingOf(kind)
  const head = await readHead(db, kind, review.subjectId)
  if (head === null) return null
  const stored = await listing.describeStored(db, review.subjectId)
  const version = review.listing
  const shown = version === null ? stored : await listing.describeVersion(db, head, version.content)
  if (shown === null) return null
  const isPublished = head.state === 'published'
  const published = isPublished && version !== null ? stored : null
  return {
    href: isPublished ? `/${folderOf[kind]}/${head.id}` : null,
    state: head.state,
    compared: review.kind === 'report' ? null : shown.compared,
    ...compare(shown, published),
  }
}

function compare(shown: DescribedListing, published: DescribedListing | null) {
  if (published === null) return { facts: shown.facts, dropped: [] }
  const isSame = (one: ListingFact) => (other: ListingFact) =>
    one.name === other.name && one.tier === other.tier
  return {
    facts: shown.facts.map((fact) => ({
      ...fact,
      published: published.facts.find(isSame(fact))?.value ?? null,
    })),
    dropped: published.facts.filter((fact) => !shown.facts.some(isSame(fact))),
  }
}

function readClaim({ subjectId, detail }: Reviewed): SubjectView {
  const facts = Object.entries((detail ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: String(value), tier: 0 as const }))
  return { href: `/organizations/${subjectId}`, state: null, facts, dropped: [], compared: null }
}
