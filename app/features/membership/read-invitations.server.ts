import type { PrismaClient } from '../../../prisma/generated/client'
import { openInvitations } from './open-invitations.server'

/** Open invitations to the address of a person. */
export async function readInvitations(db: PrismaClient, personId: string, now: Date) {
  const person = await db.person.findUnique({ where: { id: personId } })
  if (!person?.emailKey) return []
  const rows = await openInvitations(db, { personId, emailKey: person.emailKey }, now)
  return rows.map(({ id, role, organization }) => ({ id, role, organization: organization.name }))
}
