import type { PrismaClient } from '../../../prisma/generated/client'

/** All that is kept of a person and may leave: no hashes and no secrets, which prove who it is. */
export async function exportPerson(db: PrismaClient, id: string) {
  const person = await db.person.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      email: true,
      name: true,
      language: true,
      confirmedAt: true,
      totpSince: true,
      createdAt: true,
      updatedAt: true,
      sessions: { select: { createdAt: true, seenAt: true, expiresAt: true, userAgent: true } },
      memberships: {
        select: { role: true, createdAt: true, organization: { select: { id: true, name: true } } },
      },
      contacts: {
        select: {
          purpose: true,
          textVersion: true,
          givenAt: true,
          revokedAt: true,
          organization: { select: { id: true, name: true } },
        },
      },
      parks: { select: { park: { select: { id: true, name: true } } } },
    },
  })
  const [actions, reviews] = await Promise.all([
    db.auditEntry.findMany({
      where: { actor: id },
      orderBy: { id: 'asc' },
      select: { at: true, verb: true, subject: true, subjectId: true },
    }),
    db.review.findMany({
      where: { submittedBy: id },
      orderBy: { submittedAt: 'asc' },
      select: {
        kind: true,
        title: true,
        note: true,
        submittedAt: true,
        decision: true,
        reply: true,
      },
    }),
  ])
  return { person, actions, reviews }
}
