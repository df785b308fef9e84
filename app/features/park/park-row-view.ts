import type { Prisma } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'
import { nameOf } from '../../platform/languages/name-in'

export function parkRowParts(now: Date) {
  return {
    district: true,
    focusChains: { include: { chain: true }, orderBy: { chain: { order: 'asc' } } },
    _count: { select: { organizations: true, pilots: { where: visibleListing(now) } } },
  } as const satisfies Prisma.ParkInclude
}

export type ParkWithRowParts = Prisma.ParkGetPayload<{
  include: ReturnType<typeof parkRowParts>
}>

/** A park as a row of a list. */
export function viewParkRow(park: ParkWithRowParts, language: string) {
  return {
    id: park.id,
    name: nameOf(park, language),
    summary: park.summary,
    isDemo: park.isDemo,
    district: nameOf(park.district, language),
    chains: park.focusChains.map(({ chain }) => ({ id: chain.id, name: nameOf(chain, language) })),
    organizations: park._count.organizations,
    pilots: park._count.pilots,
  }
}

export type ParkRowView = ReturnType<typeof viewParkRow>
