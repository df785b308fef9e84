import type { OutboxSubject, Prisma } from './generated/client'
import type { Transaction } from './transaction'

export interface Change {
  /** A person's id, or the name of a command. */
  readonly actor: string
  readonly verb: string
  readonly subject: string
  readonly subjectId: string
  readonly before?: Readonly<Record<string, unknown>> | null
  readonly after?: Readonly<Record<string, unknown>> | null
  /** Set where an index holds the subject. */
  readonly indexed?: readonly { readonly subject: OutboxSubject; readonly subjectId: string }[]
}

/**
 * What must not stand in the log: secrets, what names a person, and what of a listing may be of a
 * higher tier. That it changed is told, not from what to what.
 */
const masked =
  /password|secret|token|hash|email|phone|contact|detail|description|budget|text|alias|requirements|lots/i

/** The audit entry of a change, and the outbox rows, in the transaction that makes it. */
export async function recordChange(tx: Transaction, change: Change): Promise<void> {
  const { actor, verb, subject, subjectId, before, after, indexed = [] } = change
  await tx.auditEntry.create({
    data: {
      actor,
      verb,
      subject,
      subjectId,
      ...(before ? { before: maskValues(before) } : {}),
      ...(after ? { after: maskValues(after) } : {}),
    },
  })
  if (indexed.length > 0) await tx.outboxEntry.createMany({ data: [...indexed] })
}

function maskValues(values: Readonly<Record<string, unknown>>): Prisma.InputJsonObject {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, maskValue(name, value)]),
  )
}

function maskValue(name: string, value: unknown): Prisma.InputJsonValue | null {
  if (value === null || value === '') return null
  if (masked.test(name)) return '***'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return value.toString()
  return value as Prisma.InputJsonValue
}
