import type { PrismaClient } from '../generated/client'

/** Whose a need is, for the question who may read what of it: never to be shown. */
export interface NeedOwner {
  readonly organizationId: string
  readonly parkId: string | null
  /** Organizations that accepted the NDA. */
  readonly grantedTo: readonly string[]
}

/** The owner of the need of that id, or null. */
export async function readNeedOwner(db: PrismaClient, id: string): Promise<NeedOwner | null> {
  const row = await db.need.findUnique({
    where: { id },
    select: {
      organizationId: true,
      organization: { select: { parkId: true } },
      grants: {
        where: { acceptedAt: { not: null }, revokedAt: null },
        select: { organizationId: true },
      },
    },
  })
  if (row === null) return null
  return {
    organizationId: row.organizationId,
    parkId: row.organization.parkId,
    grantedTo: row.grants.map(({ organizationId }) => organizationId),
  }
}
