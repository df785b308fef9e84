import type { PrismaClient } from '../generated/client'

/** The needs of an organization by their titles, all tiers: for its own members. Newest first. */
export function readOwnTitles(db: PrismaClient, organizationId: string, most: number) {
  return db.need.findMany({
    where: { organizationId },
    select: { id: true, title: true, state: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: most,
  })
}
