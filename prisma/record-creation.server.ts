import type { IndexedSubject } from '../app/domain/audit/audit-change'
import { recordChanges } from './record-change.server'
import type { Transaction } from './transaction'

/**
 * The audit entries and outbox rows of newly written rows. Call it in the transaction that wrote
 * them, so that neither is ever without the other.
 */
export function recordCreation(
  tx: Transaction,
  subject: IndexedSubject,
  ids: readonly string[],
  actor: string,
): Promise<void> {
  return recordChanges(
    tx,
    ids.map((subjectId) => ({ actor, verb: 'create' as const, subject, subjectId })),
  )
}
