import { toPrismaEnum } from '../../../prisma/enum-names'
import type { Transaction } from '../../../prisma/transaction'
import type { OrganizationRecord } from './import-record'
import type { StoredRow } from './stored-row'

/** Creates or replaces the organization with its labels; returns its id. */
export async function writeOrganization(
  tx: Transaction,
  { labels, parkKey, kind, ...facts }: OrganizationRecord,
  importHash: string,
  stored: StoredRow | null,
): Promise<string> {
  const park =
    parkKey === null ? null : await tx.park.findUniqueOrThrow({ where: { key: parkKey } })
  const data = { ...facts, kind: toPrismaEnum(kind), parkId: park?.id ?? null, importHash }
  const { id } = stored
    ? await tx.organization.update({
        where: { id: stored.id },
        data: { ...data, version: { increment: 1 } },
      })
    : await tx.organization.create({ data })
  await tx.organizationLabel.deleteMany({ where: { organizationId: id } })
  await tx.organizationLabel.createMany({
    data: labels.map((label) => ({ organizationId: id, ...label })),
  })
  return id
}
