import type { PrismaClient } from '../../../prisma/generated/client'
import { visibleListingSql } from '../../../prisma/visible-listing'
import type { PilotRowRecord } from './pilot-row-view'

const mostEquipment = 3

/** Those of these pilot platforms that anybody may find, in any order, by one statement. */
export async function readPilots(
  db: PrismaClient,
  ids: readonly string[],
  now: Date,
): Promise<readonly PilotRowRecord[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<PilotRowRecord[]>`
    SELECT listing."id"::text AS "id", listing."name", listing."summary", listing."isDemo",
      listing."scale", coalesce(listing."processes", '{}') AS "processes", listing."trlMin", listing."trlMax",
      listing."openDays", listing."opensAt", listing."closesAt", listing."confirmedAt",
      json_build_object('id', o."id", 'name', o."name",
        'isVerified', o."verifiedAt" IS NOT NULL) AS "organization",
      CASE WHEN d."code" IS NOT NULL
        THEN json_build_object('name', d."name", 'nameEn', d."nameEn") END AS "district",
      CASE WHEN p."id" IS NOT NULL
        THEN json_build_object('name', p."name", 'nameEn', p."nameEn") END AS "park",
      (SELECT coalesce(json_agg(json_build_object('name', f."name", 'model', f."model")
        ORDER BY f."position"), '[]') FROM (SELECT * FROM "Equipment" AS e
          WHERE e."pilotId" = listing."id" ORDER BY e."position" LIMIT ${mostEquipment}) AS f)
        AS "equipment",
      (SELECT coalesce(sum(e."count"), 0)::int FROM "Equipment" AS e
        WHERE e."pilotId" = listing."id") AS "equipmentCount"
    FROM "PilotPlatform" AS listing
    JOIN "Organization" AS o ON o."id" = listing."organizationId"
    LEFT JOIN "District" AS d ON d."code" = listing."districtCode"
    LEFT JOIN "Park" AS p ON p."id" = listing."parkId"
    WHERE listing."id" = ANY(${[...ids]}::uuid[]) AND ${visibleListingSql(now)}`
}
