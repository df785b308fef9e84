import type { PrismaClient } from '../../../prisma/generated/client'
import type { SearchReader } from '../../../search/port'
import {
  type ComparedFields,
  compareListings,
  duplicateThreshold,
} from '../../domain/moderation/compare-listings'
import { readSubject } from './read-subject.server'

interface Reviewed {
  readonly kind: string
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
const indexes = { need: 'needs', capability: 'capabilities', pilot: 'pilots' } as const

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
  if (kind !== 'need' && kind !== 'capability' && kind !== 'pilot') return []
  const index = indexes[kind]
  const text = compared.title ?? ''
  const hits = text === '' ? [] : (await engine.search({ index, text, pageSize: candidates })).hits
  const own = await db.review.findMany({
    where: { kind, organizationId, subjectId: { not: subjectId }, decidedAt: null },
    take: candidates,
  })
  const ids = new Set([...hits.map(({ id }) => id), ...own.map((it) => it.subjectId)])
  ids.delete(subjectId)
  const rows = await Promise.all(
    [...ids].map((id) => compareWith(db, { kind, id, organizationId }, compared)),
  )
  return rows
    .filter((row) => row !== null)
    .filter(({ similarity }) => similarity >= duplicateThreshold)
    .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
}

interface Other {
  readonly kind: keyof typeof indexes
  readonly id: string
  /** Of the listing it is compared with. */
  readonly organizationId: string | null
}

async function compareWith(
  db: PrismaClient,
  { kind, id, organizationId }: Other,
  compared: ComparedFields,
): Promise<Duplicate | null> {
  const subject = await readSubject(db, { kind, subjectId: id, about: null, detail: null })
  if (!subject?.compared) return null
  return {
    id,
    title: subject.compared.title ?? '',
    href: subject.href,
    organization: await ownerName(db, { kind, id, organizationId }),
    ...compareListings(compared, subject.compared),
  }
}

/** Whose it is, or its alias: what another park keeps under an alias is not this desk's to know. */
async function ownerName(db: PrismaClient, { kind, id, organizationId }: Other): Promise<string> {
  const organization = { select: { name: true } } as const
  if (kind === 'capability') {
    const row = await db.capability.findUnique({ where: { id }, select: { organization } })
    return row?.organization.name ?? ''
  }
  if (kind === 'pilot') {
    const row = await db.pilotPlatform.findUnique({ where: { id }, select: { organization } })
    return row?.organization.name ?? ''
  }
  const row = await db.need.findUnique({ where: { id }, include: { organization } })
  if (row === null) return ''
  const isNamed = row.organizationTier === 0 || row.organizationId === organizationId
  return isNamed ? row.organization.name : (row.alias ?? '')
}
