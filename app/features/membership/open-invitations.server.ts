import type { Transaction } from '../../../prisma/transaction'

interface Invited {
  readonly personId: string
  readonly emailKey: string
}

/**
 * The invitations that somebody can still answer, the last first. One is worth what whoever sent it may
 * do now: from somebody who is no owner any more it is worth nothing, nor is one to a member.
 */
export async function openInvitations(tx: Transaction, { personId, emailKey }: Invited, now: Date) {
  const rows = await tx.invitation.findMany({
    where: {
      emailKey,
      settledAt: null,
      expiresAt: { gt: now },
      organization: { members: { none: { personId } } },
    },
    include: {
      organization: {
        select: {
          name: true,
          members: {
            where: { role: 'owner', person: { suspendedAt: null } },
            select: { personId: true },
          },
        },
      },
    },
    orderBy: { createdAt: 'desc' },
  })
  return rows.filter(({ invitedBy, organization }) =>
    organization.members.some(({ personId }) => personId === invitedBy),
  )
}
