import { type AuditChange, followingDocument, toldValues } from '../app/domain/audit/audit-change'
import type { AuditSubject, AuditVerb } from '../app/domain/audit/audit-table'
import { listingsOfOrganizations } from './listings-of-organizations.server'
import type { Transaction } from './transaction'

/**
 * The audit entry of a change, and the outbox rows of the documents that it changes, in the
 * transaction that makes it. What of its values may be told, and what follows, says the table of
 * `app/domain/audit`.
 */
export function recordChange<Subject extends AuditSubject, Verb extends AuditVerb<Subject>>(
  tx: Transaction,
  change: AuditChange<Subject, Verb>,
): Promise<void> {
  return recordChanges(tx, [change])
}

/** The same of many at once. */
export async function recordChanges<Subject extends AuditSubject, Verb extends AuditVerb<Subject>>(
  tx: Transaction,
  changes: readonly AuditChange<Subject, Verb>[],
): Promise<void> {
  await writeEntries(tx, JSON.stringify(changes.map(entryOf)))
  const following = changes.map(followingDocument).filter((it) => it !== null)
  const whole = following.filter((it) => it.withListings).map((it) => it.document.subjectId)
  const documents = [
    ...following.map((it) => it.document),
    ...(whole.length > 0 ? await listingsOfOrganizations(tx, whole) : []),
  ]
  if (documents.length > 0) await writeDocuments(tx, JSON.stringify(documents))
}

/** From one text, here and below: thousands of values one by one take the client several times as long. */
async function writeEntries(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("actor", "verb", "subject", "subjectId", "before", "after")
    SELECT "actor", "verb", "subject", "subjectId", "before", "after"
    FROM jsonb_to_recordset(${json}::jsonb) AS entry(
      "actor" text, "verb" text, "subject" text, "subjectId" text, "before" jsonb, "after" jsonb
    )`
}

async function writeDocuments(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "OutboxEntry" ("subject", "subjectId")
    SELECT "subject", "subjectId"
    FROM jsonb_to_recordset(${json}::jsonb) AS entry("subject" "OutboxSubject", "subjectId" uuid)`
}

type AnyChange = Pick<AuditChange, 'actor' | 'subject' | 'subjectId' | 'before' | 'after'> & {
  readonly verb: string
}

function entryOf(change: AnyChange) {
  const { actor, verb, subject, subjectId, before, after } = change
  return {
    actor,
    verb,
    subject,
    subjectId,
    ...(before ? { before: toldValues(change, before) } : {}),
    ...(after ? { after: toldValues(change, after) } : {}),
  }
}
