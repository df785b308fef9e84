import type { OutboxSubject } from './generated/client'
import type { Transaction } from './transaction'

/**
 * The audit entries and outbox rows of newly written rows. Call it in the transaction that wrote
 * them, so that neither is ever without the other.
 */
export async function recordCreation(
  tx: Transaction,
  subject: OutboxSubject,
  ids: readonly string[],
  actor: string,
): Promise<void> {
  await tx.auditEntry.createMany({
    data: ids.map((subjectId) => ({ actor, verb: 'create', subject, subjectId })),
  })
  await tx.outboxEntry.createMany({ data: ids.map((subjectId) => ({ subject, subjectId })) })
}
