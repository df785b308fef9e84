import type { AuditRecord } from '../../app/domain/audit/audit-record'
import type { Json } from '../../app/domain/audit/canonical-json'
import type { AuditEntry } from '../generated/client'

/** What the chain holds of a row of the log. */
export function auditRecord(row: AuditEntry, sequence: bigint): AuditRecord {
  const { at, actor, verb, subject, subjectId, before, after } = row
  return {
    sequence: Number(sequence),
    at: at.toISOString(),
    actor,
    verb,
    subject,
    subjectId,
    before: (before ?? null) as Json,
    after: (after ?? null) as Json,
  }
}
