import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { checkUscc } from '../../domain/shared/uscc'
import { rotateSession } from '../../platform/session/sessions.server'

export interface NewOrganization {
  readonly name: string
  readonly uscc: string
  readonly kind: 'enterprise' | 'university' | 'institute' | 'platform_owner'
  readonly scale: 'large' | 'medium' | 'small' | 'micro'
  readonly district: string
  readonly park?: string | undefined
  /** The person confirmed a code whose check digit differs. */
  readonly isConfirmed: boolean
}

interface Founder {
  readonly personId: string
  readonly sessionId: string
}

/**
 * Makes an organization with the person as its owner, and gives the session its new rights. Refused
 * where the code is not one, differs in its check digit and nobody confirmed it, or is known: then
 * the organization is to be claimed. Refused too where the park stands in another district.
 */
export function createOrganization(
  db: PrismaClient,
  input: NewOrganization,
  { personId, sessionId }: Founder,
): Promise<
  Outcome<
    { readonly id: string; readonly cookie: string },
    'malformed' | 'checksum-differs' | 'known' | 'no-park' | 'other-district'
  >
> {
  const check = checkUscc(input.uscc)
  const isFine = check === 'valid' || (check === 'checksum-differs' && input.isConfirmed)
  if (!isFine) return Promise.resolve(refused(check === 'malformed' ? check : 'checksum-differs'))
  return db.$transaction(async (tx) => {
    if (input.park) {
      const chosen = await tx.park.findUnique({ where: { id: input.park } })
      if (chosen === null) return refused('no-park')
      if (chosen.districtCode !== input.district) return refused('other-district')
    }
    const id = crypto.randomUUID()
    const { name, uscc, kind, scale, district, park } = input
    const row = {
      id,
      key: `account/${id}`,
      name,
      uscc,
      kind,
      scale,
      districtCode: district,
      parkId: park ?? null,
      isUsccConfirmed: check !== 'valid',
    }
    const { count } = await tx.organization.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) return refused('known')
    await tx.membership.create({ data: { personId, organizationId: id, role: 'owner' } })
    await recordChange(tx, {
      actor: personId,
      verb: 'create',
      subject: 'organization',
      subjectId: id,
      after: { name, uscc, kind, scale, district, park },
    })
    const cookie = await rotateSession(tx, sessionId, { organizationId: id })
    return accepted({ id, cookie })
  })
}
