import type { PrismaClient } from '../../../prisma/generated/client'

/** A person's living sessions, the last used first. */
export async function readSessions(db: PrismaClient, personId: string, current: string, now: Date) {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { seenAt: 'desc' },
    take: 50,
  })
  return rows.map(({ id, createdAt, seenAt, userAgent }) => ({
    id,
    isCurrent: id === current,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    device: userAgent,
  }))
}
