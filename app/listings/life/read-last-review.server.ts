import type { PrismaClient } from '../../../prisma/generated/client'
import type { ListingKind } from '../../domain/listing/kinds'
import type { Decision, ReasonCode } from '../../domain/moderation/review'

/** What the operators said of a listing last, as its owner is told: never who of them. */
export interface LastReview {
  /** Null: not decided yet. */
  readonly decision: Decision | null
  readonly reason: ReasonCode | null
  readonly reply: string | null
  readonly dueAt: string
}

/** The review that a listing was put to last, or null. Reports about it are none of its owner's. */
export async function readLastReview(
  db: PrismaClient,
  kind: ListingKind,
  subjectId: string,
): Promise<LastReview | null> {
  const row = await db.review.findFirst({
    where: { kind, subjectId },
    orderBy: { submittedAt: 'desc' },
  })
  if (row === null) return null
  const { decision, reason, reply, dueAt } = row
  return { decision, reason: reason as ReasonCode | null, reply, dueAt: dueAt.toISOString() }
}
