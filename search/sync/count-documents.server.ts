import type { PrismaClient } from '../../prisma/generated/client'
import { visibleListing } from '../../prisma/visible-listing'
import { type IndexName, indexNames } from '../port'

/** How many rows are to be found in each index. */
export async function countDocuments(
  db: PrismaClient,
  now: Date,
): Promise<Readonly<Record<IndexName, number>>> {
  const counts = await Promise.all(
    indexNames.map(async (index) => [index, await countOf[index](db, now)] as const),
  )
  return Object.fromEntries(counts) as Record<IndexName, number>
}

const countOf: Readonly<Record<IndexName, (db: PrismaClient, now: Date) => Promise<number>>> = {
  needs: (db, now) => db.need.count({ where: visibleListing(now) }),
  'member-needs': (db, now) => db.need.count({ where: visibleListing(now) }),
  capabilities: (db, now) => db.capability.count({ where: visibleListing(now) }),
  pilots: (db, now) => db.pilotPlatform.count({ where: visibleListing(now) }),
  organizations: (db) => db.organization.count(),
}
