import { fromPrismaEnum } from '../../../prisma/enum-names'
import type { Prisma } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'
import type { Hit } from '../../../search/port'
import { matchedFragment } from '../../platform/matched-fragment'
import { nameOf } from '../../platform/name-in'

export function organizationRowParts(now: Date) {
  const visible = visibleListing(now)
  return {
    labels: { orderBy: { label: 'asc' } },
    district: true,
    park: { select: { id: true, name: true, nameEn: true } },
    industry: { select: { name: true } },
    _count: {
      select: {
        capabilities: { where: visible },
        // A need whose poster is withheld must not give itself away in the poster's numbers.
        needs: { where: { ...visible, organizationTier: 0 } },
        pilots: { where: visible },
      },
    },
  } as const satisfies Prisma.OrganizationInclude
}

type OrganizationWithRowParts = Prisma.OrganizationGetPayload<{
  include: ReturnType<typeof organizationRowParts>
}>

/** An organization as a row of a list. Labels that have expired are left out. */
export function viewOrganizationRow(
  organization: OrganizationWithRowParts,
  highlights: Hit['highlights'],
  language: string,
  now: Date,
) {
  const { district, park } = organization
  return {
    id: organization.id,
    name: highlights.name ?? [{ text: organization.name, isMatch: false }],
    summary: highlights.summary ?? [{ text: organization.summary ?? '', isMatch: false }],
    fragment: matchedFragment('organizations', highlights),
    kind: fromPrismaEnum(organization.kind),
    scale: organization.scale,
    isDemo: organization.isDemo,
    isVerified: organization.verifiedAt !== null,
    labels: organization.labels
      .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
      .map(({ label }) => label),
    industry: organization.industry?.name ?? organization.industryText,
    place: [district, park].flatMap((it) => (it === null ? [] : [nameOf(it, language)])),
    foundedYear: organization.foundedYear,
    employees: organization.employees,
    needs: organization._count.needs,
    capabilities: organization._count.capabilities,
    pilots: organization._count.pilots,
  }
}

export type OrganizationRowView = ReturnType<typeof viewOrganizationRow>
