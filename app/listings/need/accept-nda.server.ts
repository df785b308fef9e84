import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { ndaVersion } from './nda-text'

interface Acceptance {
  readonly needId: string
  readonly organizationId: string
  readonly personId: string
}

/** Records that a member accepted the NDA for its organization: who, when, and which text. */
export async function acceptNda(
  db: PrismaClient,
  { needId, organizationId, personId }: Acceptance,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { needId, organizationId, acceptedAt: null, revokedAt: null }
    const data = { acceptedAt: now, acceptedBy: personId, textVersion: ndaVersion }
    const { count } = await tx.needGrant.updateMany({ where, data })
    if (count === 0) return false
    await recordChange(tx, {
      actor: personId,
      verb: 'accept-nda',
      subject: 'need',
      subjectId: needId,
      after: { organizationId, version: ndaVersion },
    })
    return true
  })
}
