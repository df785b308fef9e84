import type { PrismaClient } from '../../../prisma/generated/client'
import { readHead } from '../../../prisma/listing-table.server'
import type { SearchReader } from '../../../search/port'
import { folderOf, type ListingKind } from '../../domain/listing/kinds'
import {
  type ComparedFields,
  compareListings,
  duplicateThreshold,
} from '../../domain/moderation/compare-listings'
import { listingOf } from '../../listings/registry.server'

interface Reviewed {
  readonly kind: ListingKind
  readonly subjectId: string
  readonly organizationId: string | null
}

export interface Duplicate {
  readonly id: string
  readonly title: string
  readonly href: string | null
  readonly organization: string
  /** 0 to 1. */
  readonly similarity: number
  readonly differing: readonly string[]
}

const candidates = 12

/**
 * Listings that are perhaps the same: found by the words of the title among the published ones, and
 * among what the same organization has under review. Compared by public texts of either.
 */
export async function findDuplicates(
  db: PrismaClient,
  engine: SearchReader,
  { kind, subjectId, organizationId }: Reviewed,
  compared: ComparedFields,
): Promise<readonly Duplicate[]> {
  const index = folderOf[kind]
  const text = compared.title ?? ''
  const hits = text === '' ? [] : (await engine.search({ index, text, pageSize: candidates })).hits
  const own = await db.review.findMany({
    where: { kind, organizationId, subjectId: { not: subjectId }, decidedAt: null },
    take: candidates,
  })
  const ids = new Set([...hits.map(({ id }) => id), ...own.map((it) => it.subjectId)])
  ids.delete(subjectId)
  const rows = await Promise.all([...ids].map((id) => compareWith(db, kind, id, compared)))
  return rows
    .filter((row) => row !== null)
    .filter(({ similarity }) => similarity >= duplicateThreshold)
    .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
}

/** Another listing as anybody may know it: it may be of another park. */
async function compareWith(
  db: PrismaClient,
  kind: ListingKind,
  id: string,
  compared: ComparedFields,
): Promise<Duplicate | null> {
  const [head, other] = await Promise.all([
    readHead(db, kind, id),
    listingOf(kind).describeStored(db, id),
  ])
  if (head === null || other === null) return null
  return {
    id,
    title: other.publicTitle,
    href: head.state === 'published' ? `/${folderOf[kind]}/${id}` : null,
    organization: other.publicOwner,
    ...compareListings(compared, other.compared),
  }
}
