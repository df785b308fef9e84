import type { Transaction } from '../../../prisma/transaction'

/**
 * Ends what is open of somebody who has other rights from now on: invitations that were sent to its
 * address, and those that it sent. Gives how many.
 */
export async function endInvitations(
  tx: Transaction,
  organizationId: string,
  person: string,
  now: Date,
): Promise<number> {
  const { emailKey } = await tx.person.findUniqueOrThrow({ where: { id: person } })
  const isOwn = [{ invitedBy: person }, ...(emailKey === null ? [] : [{ emailKey }])]
  const where = { organizationId, settledAt: null, OR: isOwn }
  return (await tx.invitation.updateMany({ where, data: { settledAt: now } })).count
}
