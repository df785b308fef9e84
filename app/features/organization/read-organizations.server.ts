import { Prisma, type PrismaClient } from '../../../prisma/generated/client'
import { isNamedSql } from '../../../prisma/need/read-needs.server'
import { visibleListingSql } from '../../../prisma/visible-listing'
import type { OrganizationRowRecord } from './organization-row-view'

/** These organizations with what their rows say, in any order, by one statement. */
export async function readOrganizations(
  db: PrismaClient,
  ids: readonly string[],
  now: Date,
): Promise<readonly OrganizationRowRecord[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<OrganizationRowRecord[]>`
    SELECT o."id"::text AS "id", o."name", o."summary", o."kind"::text AS "kind",
      o."scale"::text AS "scale", o."isDemo", o."industryText", o."foundedYear", o."employees",
      o."verifiedAt" IS NOT NULL AS "isVerified", i."name" AS "industry",
      ARRAY(SELECT l."label" FROM "OrganizationLabel" AS l WHERE l."organizationId" = o."id"
        AND (l."expiresAt" IS NULL OR l."expiresAt" > ${now}) ORDER BY l."label") AS "labels",
      CASE WHEN d."code" IS NOT NULL
        THEN json_build_object('name', d."name", 'nameEn', d."nameEn") END AS "district",
      CASE WHEN p."id" IS NOT NULL
        THEN json_build_object('name', p."name", 'nameEn', p."nameEn") END AS "park",
      ${countListings(Prisma.sql`"Need"`, now, isNamedSql)} AS "needs",
      ${countListings(Prisma.sql`"Capability"`, now)} AS "capabilities",
      ${countListings(Prisma.sql`"PilotPlatform"`, now)} AS "pilots"
    FROM "Organization" AS o
    LEFT JOIN "IndustryCode" AS i ON i."code" = o."industryCode"
    LEFT JOIN "District" AS d ON d."code" = o."districtCode"
    LEFT JOIN "Park" AS p ON p."id" = o."parkId"
    WHERE o."id" = ANY(${[...ids]}::uuid[])`
}

function countListings(table: Prisma.Sql, now: Date, only = Prisma.sql`TRUE`): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM ${table} AS listing
    WHERE listing."organizationId" = o."id" AND ${visibleListingSql(now)} AND ${only})`
}
