import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { isNamed } from '../../../prisma/need/read-needs.server'
import { visibleListing } from '../../../prisma/visible-listing'
import { isId } from '../../domain/shared/ids'

function partsAt(now: Date) {
  const visible = visibleListing(now)
  return {
    district: true,
    focusChains: { include: { chain: true }, orderBy: { chain: { order: 'asc' } } },
    pilots: { where: visible, orderBy: { name: 'asc' } },
    organizations: {
      orderBy: { name: 'asc' },
      include: {
        labels: true,
        _count: {
          select: {
            capabilities: { where: visible },
            needs: { where: { ...visible, ...isNamed } },
          },
        },
      },
    },
  } as const satisfies Prisma.ParkInclude
}

type ParkWithParts = Prisma.ParkGetPayload<{ include: ReturnType<typeof partsAt> }>

/** The park of that id with its organizations and platforms, or null. */
export async function getPark(db: PrismaClient, id: string, now: Date): Promise<ParkView | null> {
  if (!isId(id)) return null
  const row = await db.park.findUnique({ where: { id }, include: partsAt(now) })
  return row && viewPark(row, now)
}

function viewPark(row: ParkWithParts, now: Date) {
  return {
    id: row.id,
    name: row.name,
    nameEn: row.nameEn,
    summary: row.summary,
    isDemo: row.isDemo,
    district: { ...row.district },
    chains: row.focusChains.map(({ chain }) => ({
      id: chain.id,
      name: chain.name,
      nameEn: chain.nameEn,
    })),
    pilots: row.pilots.map(({ id, name, summary, isDemo }) => ({ id, name, summary, isDemo })),
    organizations: row.organizations.map((it) => ({
      id: it.id,
      name: it.name,
      summary: it.summary,
      scale: it.scale,
      isDemo: it.isDemo,
      isVerified: it.verifiedAt !== null,
      labels: it.labels
        .filter((label) => label.expiresAt === null || label.expiresAt > now)
        .map((label) => label.label),
      capabilities: it._count.capabilities,
      needs: it._count.needs,
    })),
  }
}

export type ParkView = ReturnType<typeof viewPark>
