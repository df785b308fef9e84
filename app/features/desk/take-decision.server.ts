import type { PrismaClient, Review } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import {
  type DecisionRequest,
  decideReview,
  type RefusedDecision,
} from '../../domain/moderation/decide-review'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { applyDecision } from './apply-decision.server'

/**
 * Decides on a review: the review, what follows from it, the audit entry, the outbox and the letter
 * to whoever submitted it in one transaction. Two operators at a time: the second is told that it is decided.
 */
export function takeDecision(
  db: PrismaClient,
  id: string,
  asked: DecisionRequest & { readonly reply: string | null },
  actor: string,
  now: Date,
): Promise<Outcome<null, RefusedDecision | 'gone'>> {
  return db
    .$transaction(async (tx) => {
      const review = await lockReview(tx, id)
      if (review === null) return refused('gone')
      const decided = decideReview({ ...review, isDecided: review.decidedAt !== null }, asked)
      if (!decided.ok) return decided
      const { decision, reason, reply, mergeInto } = asked
      await tx.review.update({
        where: { id },
        data: {
          decision,
          reason,
          reply,
          mergedInto: decision === 'merge' ? mergeInto : null,
          decidedBy: actor,
          decidedAt: now,
          version: { increment: 1 },
        },
      })
      const applied = { ...asked, move: decided.value.move, actor }
      const followed = await applyDecision(tx, review, applied, now)
      if (!followed.ok) throw new RolledBack(followed.reason)
      await recordChange(tx, {
        actor,
        verb: `decide-${decision}`,
        subject: 'review',
        subjectId: id,
        before: { kind: review.kind, subject: review.subjectId, park: review.parkId },
        after: { decision, reason, mergeInto },
        document: followed.value,
      })
      if (review.submittedBy !== null) await enqueueLetter(tx, { letter: 'decided', review: id })
      return accepted(null)
    })
    .catch((error) => {
      if (error instanceof RolledBack) return refused(error.reason)
      throw error
    })
}

/** Undoes what the transaction wrote so far. */
class RolledBack extends Error {
  constructor(readonly reason: RefusedDecision) {
    super(reason)
  }
}

async function lockReview(tx: Transaction, id: string): Promise<Review | null> {
  await tx.$queryRaw`SELECT 1 FROM "Review" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.review.findUnique({ where: { id } })
}
