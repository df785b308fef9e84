import type { PrismaClient } from '../../../prisma/generated/client'
import { listDeadLetters } from '../../../search/sync/list-dead-letters.server'

const mostShown = 100

/** Documents that could not be indexed: ids and codes, nothing of what the listings say. */
export async function readDeadLetters(db: PrismaClient) {
  const { letters, total } = await listDeadLetters(db, mostShown)
  const views = letters.map(({ subject, id, attempts, errorCode, since, failedAt }) => ({
    subject,
    id,
    attempts,
    errorCode,
    since: since.toISOString(),
    failedAt: failedAt.toISOString(),
  }))
  return { letters: views, total }
}

export type DeadLetterView = Awaited<ReturnType<typeof readDeadLetters>>['letters'][number]
