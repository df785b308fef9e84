import type { OutboxSubject, PrismaClient } from '../../prisma/generated/client'

/** A document that could not be written, without anything of what it says. */
export interface DeadLetter {
  readonly subject: OutboxSubject
  readonly id: string
  readonly attempts: number
  /** Of the last failure. */
  readonly errorCode: string
  /** When the change that could not be written was noticed. */
  readonly since: Date
  readonly failedAt: Date
}

/** The dead letters, the latest first, at most `limit`, and how many there are in all. */
export async function listDeadLetters(
  db: PrismaClient,
  limit: number,
): Promise<{ readonly letters: readonly DeadLetter[]; readonly total: number }> {
  const where = { deadAt: { not: null } }
  const [rows, total] = await Promise.all([
    db.searchTask.findMany({
      where,
      orderBy: [{ deadAt: 'desc' }, { subject: 'asc' }, { subjectId: 'asc' }],
      take: limit,
    }),
    db.searchTask.count({ where }),
  ])
  const letters = rows.map((row) => ({
    subject: row.subject,
    id: row.subjectId,
    attempts: row.attempts,
    errorCode: row.errorCode ?? 'unknown',
    since: row.createdAt,
    failedAt: row.failedAt ?? row.createdAt,
  }))
  return { letters, total }
}
