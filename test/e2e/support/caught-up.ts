import { vi } from 'vitest'
import type { PrismaClient } from '../../../prisma/generated/client'

/** Longer than anything takes: it ends by what it waits for. */
const patience = { timeout: 600_000, interval: 100 }

/** A write as the pages make one: an entry of the audit log with a row of the outbox. */
export async function writeOne(db: PrismaClient): Promise<void> {
  const subjectId = crypto.randomUUID()
  await db.$transaction([
    db.auditEntry.create({
      data: { actor: 'test', verb: 'create', subject: 'organization', subjectId },
    }),
    db.outboxEntry.create({ data: { subject: 'organization', subjectId } }),
  ])
}

/** Resolves when every entry of the audit log is chained. */
export function untilSealed(db: PrismaClient): Promise<unknown> {
  return vi.waitUntil(
    async () => (await db.auditSeal.count()) === (await db.auditEntry.count()),
    patience,
  )
}

/** Resolves when the server says that it is ready and lies behind the outbox by nothing. */
export function untilCurrent(baseUrl: string): Promise<unknown> {
  return vi.waitUntil(async () => {
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null)
    if (answer?.status !== 200) return false
    const { search } = (await answer.json()) as { search: { lag: { entries: number } } }
    return search.lag.entries === 0
  }, patience)
}

/** Resolves to the first answer of that status at an address. */
export function untilStatus(address: string, status: number): Promise<Response> {
  return vi.waitUntil(async () => {
    const answer = await fetch(address, { redirect: 'manual' })
    return answer.status === status ? answer : null
  }, patience)
}
