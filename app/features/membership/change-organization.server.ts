import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'

export interface OrganizationProfile {
  readonly name: string
  readonly shortName?: string | undefined
  readonly nameEn?: string | undefined
  readonly summary?: string | undefined
  readonly website?: string | undefined
  readonly address?: string | undefined
  readonly park?: string | undefined
  /** Of the organization as it was when the form was shown. */
  readonly version: number
}

/**
 * Changes what an organization says of itself. Another name or park makes it unverified: what was
 * verified was the firm of that name, by that park. Another name ends its labels too: they were given to
 * that name. Refused where somebody else changed it since the
 * form was shown: an old page takes nobody's words away.
 */
export function changeOrganization(
  db: PrismaClient,
  organizationId: string,
  profile: OrganizationProfile,
  actor: string,
): Promise<Outcome<null, 'no-park' | 'changed-meanwhile'>> {
  return db.$transaction(async (tx) => {
    const before = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const { park, version, ...said } = profile
    if (park && !(await tx.park.findUnique({ where: { id: park } }))) return refused('no-park')
    const isOther = said.name !== before.name || (park ?? null) !== before.parkId
    const data = {
      name: said.name,
      shortName: said.shortName ?? null,
      nameEn: said.nameEn ?? null,
      summary: said.summary ?? null,
      website: said.website ?? null,
      address: said.address ?? null,
      parkId: park ?? null,
      ...(isOther ? { verifiedAt: null, verifiedBy: null } : {}),
    }
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, version },
      data: { ...data, version: { increment: 1 } },
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
      after: data,
    })
    return accepted(null)
  })
}
