import type { PrismaClient } from '../../prisma/generated/client'
import { readOwnTitles } from '../../prisma/need/read-own-titles.server'
import type { ListingKind } from '../domain/listing/kinds'
import type { ListingState, VersionState } from '../domain/listing/life'
import { standingOf } from './life/newest-version.server'

export interface OwnListing {
  readonly id: string
  readonly kind: ListingKind
  readonly title: string
  readonly state: ListingState
  readonly versionState: VersionState
}

/** Far more than an organization looks through on one page. */
const most = 100

/** What an organization lists, for its own members: where each stands, and what is written beside it. */
export async function readOwnListings(
  db: PrismaClient,
  organizationId: string,
): Promise<readonly OwnListing[]> {
  const query = {
    where: { organizationId },
    orderBy: [{ updatedAt: 'desc' as const }, { id: 'asc' as const }],
    take: most,
  }
  const [needs, capabilities, pilots] = await Promise.all([
    readOwnTitles(db, organizationId, most),
    db.capability.findMany({ ...query, select: { id: true, title: true, state: true } }),
    db.pilotPlatform.findMany({ ...query, select: { id: true, name: true, state: true } }),
  ])
  const rows = [
    ...needs.map((it) => ({ ...it, kind: 'need' as const })),
    ...capabilities.map((it) => ({ ...it, kind: 'capability' as const })),
    ...pilots.map(({ name, ...it }) => ({ ...it, title: name, kind: 'pilot' as const })),
  ]
  const versions = await db.listingVersion.findMany({
    where: { listingId: { in: rows.map(({ id }) => id) } },
    orderBy: { number: 'asc' },
    select: { listingId: true, state: true },
  })
  const newest = new Map(versions.map((version) => [version.listingId, version]))
  return rows.map((row) => ({
    ...row,
    versionState: standingOf(row, newest.get(row.id) ?? null).version,
  }))
}
