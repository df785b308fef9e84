import type { OrganizationScale, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { dayOf } from '../../domain/shared/shanghai-days'

export interface OrganizationProfile {
  readonly name: string
  readonly shortName?: string | undefined
  readonly nameEn?: string | undefined
  readonly summary?: string | undefined
  readonly website?: string | undefined
  readonly address?: string | undefined
  readonly scale?: OrganizationScale | undefined
  /** A code of GB/T 4754-2017, with or without the letter of its section, or a name that it has. */
  readonly industry?: string | undefined
  readonly foundedYear?: number | undefined
  readonly employees?: number | undefined
  readonly district?: string | undefined
  readonly park?: string | undefined
  /** Of the organization as it was when the form was shown. */
  readonly version: number
}

export type RefusedProfile = RefusedPlace | 'no-industry' | 'year-to-come' | 'changed-meanwhile'

/**
 * Changes what an organization says of itself. Another name or park makes it unverified: what was
 * verified was the firm of that name, by that park. Another name ends its labels too: they were given to
 * that name. Refused where the park stands in another district, and where somebody else changed it
 * since the form was shown: an old page takes nobody's words away.
 */
export function changeOrganization(
  db: PrismaClient,
  organizationId: string,
  profile: OrganizationProfile,
  actor: string,
  now: Date,
): Promise<Outcome<null, RefusedProfile>> {
  return db.$transaction(async (tx) => {
    const before = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const { version } = profile
    const place = await placeOf(tx, profile)
    if (!place.ok) return place
    const industry = await industryOf(tx, profile.industry)
    if (!industry.ok) return industry
    if (isYearToCome(profile.foundedYear, now)) return refused('year-to-come')
    const said = {
      name: profile.name,
      shortName: profile.shortName ?? null,
      nameEn: profile.nameEn ?? null,
      summary: profile.summary ?? null,
      website: profile.website ?? null,
      address: profile.address ?? null,
      scale: profile.scale ?? null,
      industryCode: industry.value,
      foundedYear: profile.foundedYear ?? null,
      employees: profile.employees ?? null,
      ...place.value,
    }
    const isOther = said.name !== before.name || said.parkId !== before.parkId
    const data = { ...said, ...(isOther ? { verifiedAt: null, verifiedBy: null } : {}) }
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, version },
      data: {
        ...data,
        // A district of Shanghai is nearer than the region that an import told.
        ...(said.districtCode === null ? {} : { siteRegion: null }),
        version: { increment: 1 },
      },
    })
    if (count === 0) return refused('changed-meanwhile')
    if (said.name !== before.name)
      await tx.organizationLabel.deleteMany({ where: { organizationId } })
    await recordChange(tx, {
      actor,
      verb: 'change',
      subject: 'organization',
      subjectId: organizationId,
      before: { name: before.name, parkId: before.parkId, verifiedBy: before.verifiedBy },
      after: { ...data, district: data.districtCode },
    })
    return accepted(null)
  })
}

type RefusedPlace = 'no-park' | 'other-district'

/** The district is the park's, said or not. */
async function placeOf(
  tx: Transaction,
  { park, district }: OrganizationProfile,
): Promise<
  Outcome<{ readonly parkId: string | null; readonly districtCode: string | null }, RefusedPlace>
> {
  if (park === undefined) return accepted({ parkId: null, districtCode: district ?? null })
  const chosen = await tx.park.findUnique({ where: { id: park } })
  if (chosen === null) return refused('no-park')
  const { districtCode } = chosen
  if (district !== undefined && district !== districtCode) return refused('other-district')
  return accepted({ parkId: park, districtCode })
}

async function industryOf(
  tx: Transaction,
  typed: string | undefined,
): Promise<Outcome<string | null, 'no-industry'>> {
  if (typed === undefined) return accepted(null)
  const [, section, code] = /^([A-T]?)(\d{2,4})$/i.exec(typed) ?? []
  const found = await tx.industryCode.findMany({
    where: code === undefined ? { name: typed } : { code },
    orderBy: { level: 'desc' },
  })
  const industry = found.find((it) => !section || it.section === section.toUpperCase())
  return industry === undefined ? refused('no-industry') : accepted(industry.code)
}

function isYearToCome(year: number | undefined, now: Date): boolean {
  return year !== undefined && year > Number(dayOf(now).slice(0, 4))
}
