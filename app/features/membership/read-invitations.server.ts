import type { PrismaClient } from '../../../prisma/generated/client'

/** Open invitations to the address of a person. */
export async function readInvitations(db: PrismaClient, personId: string, now: Date) {
  const person = await db.person.findUnique({ where: { id: personId } })
  if (!person?.emailKey) return []
  const rows = await db.invitation.findMany({
    where: { emailKey: person.emailKey, settledAt: null, expiresAt: { gt: now } },
    include: { organization: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ id, role, organization }) => ({ id, role, organization: organization.name }))
}
