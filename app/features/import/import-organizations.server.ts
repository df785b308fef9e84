import { toPrismaEnum } from '../../../prisma/enum-names'
import type { Transaction } from '../../../prisma/transaction'
import type { OrganizationRecord } from './import-record'
import type { RowToWrite } from './stored-row'

/** Creates or replaces organizations with their labels. */
export async function importOrganizations(
  tx: Transaction,
  rows: readonly RowToWrite<OrganizationRecord>[],
): Promise<void> {
  const parkKeys = rows.flatMap(({ record }) => record.parkKey ?? [])
  const parks = await tx.park.findMany({ where: { key: { in: [...new Set(parkKeys)] } } })
  const parkIds = new Map(parks.map(({ key, id }) => [key, id]))
  const dataOf = ({ id, record, importHash }: RowToWrite<OrganizationRecord>) => {
    const { labels: _labels, parkKey, kind, ...facts } = record
    const parkId = parkKey === null ? null : (parkIds.get(parkKey) ?? null)
    return { id, ...facts, kind: toPrismaEnum(kind), parkId, importHash }
  }
  const updates = rows.filter(({ stored }) => stored !== null)
  for (const row of updates) {
    const data = { ...dataOf(row), version: { increment: 1 } }
    await tx.organization.update({ where: { id: row.id }, data })
  }
  await tx.organization.createMany({
    data: rows.filter(({ stored }) => stored === null).map(dataOf),
  })
  const ids = updates.map(({ id }) => id)
  await tx.organizationLabel.deleteMany({ where: { organizationId: { in: ids } } })
  await tx.organizationLabel.createMany({
    data: rows.flatMap(({ id, record }) =>
      record.labels.map((label) => ({ organizationId: id, ...label })),
    ),
  })
}
