import type { Transaction } from '../../../prisma/transaction'
import type { OrganizationRecord } from './import-record'
import type { RowToWrite } from './stored-row'

/** Creates or replaces organizations with their labels: two statements, however many they are. */
export async function importOrganizations(
  tx: Transaction,
  rows: readonly RowToWrite<OrganizationRecord>[],
): Promise<void> {
  if (rows.length === 0) return
  const parkKeys = rows.flatMap(({ record }) => record.parkKey ?? [])
  const parks = await tx.park.findMany({ where: { key: { in: [...new Set(parkKeys)] } } })
  const parkIds = new Map(parks.map(({ key, id }) => [key, id]))
  const data = rows.map(({ id, record, importHash }) => {
    const { labels: _labels, parkKey, ...facts } = record
    const parkId = parkKey === null ? null : (parkIds.get(parkKey) ?? null)
    return { id, ...facts, parkId, importHash }
  })
  await writeOrganizations(tx, JSON.stringify(data))
  const updated = rows.filter(({ stored }) => stored !== null).map(({ id }) => id)
  if (updated.length > 0) {
    await tx.organizationLabel.deleteMany({ where: { organizationId: { in: updated } } })
  }
  const labels = rows.flatMap(({ id, record }) =>
    record.labels.map((label) => ({ organizationId: id, ...label })),
  )
  if (labels.length > 0) await tx.organizationLabel.createMany({ data: labels })
}

/** From one text: of values one by one the client and the server both take several times as long. */
async function writeOrganizations(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Organization" (
      "id", "key", "name", "uscc", "isUsccConfirmed", "shortName", "nameEn", "kind", "scale",
      "districtCode", "siteRegion", "address", "parkId", "industryCode", "industryText",
      "foundedYear", "employees", "summary", "website", "importHash", "updatedAt"
    )
    SELECT
      "id", "key", "name", "uscc", "isUsccConfirmed", "shortName", "nameEn", "kind", "scale",
      "districtCode", "siteRegion", "address", "parkId", "industryCode", "industryText",
      "foundedYear", "employees", "summary", "website", "importHash", now()
    FROM jsonb_to_recordset(${json}::jsonb) AS row(
      "id" uuid, "key" text, "name" text, "uscc" text, "isUsccConfirmed" boolean,
      "shortName" text, "nameEn" text, "kind" "OrganizationKind", "scale" "OrganizationScale",
      "districtCode" text, "siteRegion" text, "address" text, "parkId" uuid, "industryCode" text,
      "industryText" text, "foundedYear" integer, "employees" integer, "summary" text,
      "website" text, "importHash" text
    )
    ON CONFLICT ("id") DO UPDATE SET
      "name" = excluded."name", "uscc" = excluded."uscc",
      "isUsccConfirmed" = excluded."isUsccConfirmed", "shortName" = excluded."shortName",
      "nameEn" = excluded."nameEn", "kind" = excluded."kind", "scale" = excluded."scale",
      "districtCode" = excluded."districtCode", "siteRegion" = excluded."siteRegion",
      "address" = excluded."address", "parkId" = excluded."parkId",
      "industryCode" = excluded."industryCode", "industryText" = excluded."industryText",
      "foundedYear" = excluded."foundedYear", "employees" = excluded."employees",
      "summary" = excluded."summary", "website" = excluded."website",
      "importHash" = excluded."importHash", "updatedAt" = excluded."updatedAt",
      "version" = "Organization"."version" + 1`
}
