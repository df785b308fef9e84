import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'

interface Delegation {
  readonly id: string
  /** Null: to the city. */
  readonly parkId: string | null
  readonly version: number
  readonly actor: string
}

/** Hands an open review to the operators of another park, or to the city. The clock goes on. */
export function delegateReview(
  db: PrismaClient,
  { id, parkId, version, actor }: Delegation,
): Promise<Outcome<null, 'changed-meanwhile' | 'no-park'>> {
  return db.$transaction(async (tx) => {
    if (parkId !== null && !(await tx.park.findUnique({ where: { id: parkId } }))) {
      return refused('no-park')
    }
    const before = await tx.review.findUnique({ where: { id } })
    const where = { id, version, decidedAt: null }
    const data = { parkId, version: { increment: 1 } }
    const { count } = await tx.review.updateMany({ where, data })
    if (count === 0) return refused('changed-meanwhile')
    await recordChange(tx, {
      actor,
      verb: 'delegate',
      subject: 'review',
      subjectId: id,
      before: { parkId: before?.parkId ?? null },
      after: { parkId },
    })
    return accepted(null)
  })
}
