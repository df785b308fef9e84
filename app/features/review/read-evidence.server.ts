import type { PrismaClient } from '../../../prisma/generated/client'
import { isId } from '../../domain/shared/ids'

/** To whom a file of evidence belongs, or null. */
export async function readEvidence(db: PrismaClient, id: string) {
  if (!isId(id)) return null
  const row = await db.evidenceFile.findUnique({
    where: { id },
    include: { review: { select: { organizationId: true, parkId: true } } },
  })
  if (row === null) return null
  const { name, type, review } = row
  return { id, name, type, organizationId: review.organizationId, parkId: review.parkId }
}
