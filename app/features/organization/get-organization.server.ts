import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { readNamedNeedsOf } from '../../../prisma/need/read-needs.server'
import { type ReadableNeed, withholds } from '../../../prisma/need/readable-need'
import { visibleListing } from '../../../prisma/visible-listing'
import { isId } from '../../domain/shared/ids'

function partsAt(now: Date) {
  const visible = visibleListing(now)
  return {
    labels: { orderBy: { label: 'asc' } },
    park: true,
    district: true,
    industry: true,
    capabilities: { where: visible, orderBy: { title: 'asc' } },
    pilots: { where: visible, orderBy: { name: 'asc' } },
  } as const satisfies Prisma.OrganizationInclude
}

type OrganizationWithParts = Prisma.OrganizationGetPayload<{ include: ReturnType<typeof partsAt> }>

/** The organization of that id with its visible listings, or null. */
export async function getOrganization(
  db: PrismaClient,
  id: string,
  now: Date,
): Promise<OrganizationView | null> {
  if (!isId(id)) return null
  const row = await db.organization.findUnique({ where: { id }, include: partsAt(now) })
  return row && viewOrganization(row, await readNamedNeedsOf(db, id, now), now)
}

function viewOrganization(row: OrganizationWithParts, needs: readonly ReadableNeed[], now: Date) {
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    nameEn: row.nameEn,
    uscc: row.uscc,
    kind: row.kind,
    scale: row.scale,
    isDemo: row.isDemo,
    version: row.version,
    summary: row.summary,
    foundedYear: row.foundedYear,
    employees: row.employees,
    website: row.website,
    address: row.address,
    district: row.district ? { ...row.district } : null,
    siteRegion: row.siteRegion,
    park: row.park ? { id: row.park.id, name: row.park.name } : null,
    industry: row.industry ? { code: row.industry.code, name: row.industry.name } : null,
    industryText: row.industryText,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    verifiedBy: row.verifiedBy,
    labels: row.labels
      .filter((it) => it.expiresAt === null || it.expiresAt > now)
      .map(({ label, issuer, expiresAt }) => ({
        label,
        issuer,
        expiresAt: expiresAt?.toISOString() ?? null,
      })),
    capabilities: row.capabilities.map((it) => ({
      id: it.id,
      title: it.title,
      summary: it.summary,
      trl: it.trl,
      isDemo: it.isDemo,
      confirmedAt: it.confirmedAt?.toISOString() ?? null,
    })),
    needs: needs.toSorted(byClosing).map((it) => ({
      id: it.id,
      kind: it.kind,
      title: it.title,
      isDemo: it.isDemo,
      summary: it.summary ?? '',
      closesAt: it.closesAt?.toISOString() ?? null,
      isClosingWithheld: withholds(it, 'dates'),
    })),
    pilots: row.pilots.map(({ id, name, summary, isDemo }) => ({ id, name, summary, isDemo })),
  }
}

/** Those that close next first; by id where they do not say when. */
function byClosing(one: ReadableNeed, other: ReadableNeed): number {
  const at = (need: ReadableNeed) => need.closesAt?.getTime() ?? Number.POSITIVE_INFINITY
  return at(one) === at(other) ? (one.id < other.id ? -1 : 1) : at(one) - at(other)
}

export type OrganizationView = ReturnType<typeof viewOrganization>
