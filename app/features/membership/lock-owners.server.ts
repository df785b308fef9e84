import type { Transaction } from '../../../prisma/transaction'

/**
 * The owners of an organization, which nobody else changes until the transaction ends: two changes at
 * a time could each leave the other as the last owner, or let in whom the other takes away.
 */
export async function lockOwners(
  tx: Transaction,
  organizationId: string,
): Promise<readonly string[]> {
  await tx.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR UPDATE`
  const rows = await tx.membership.findMany({ where: { organizationId, role: 'owner' } })
  return rows.map(({ personId }) => personId)
}
