import { Prisma, type PrismaClient } from '../../../prisma/generated/client'
import { industriesJson, stepsJson } from '../../../prisma/listing-json'
import {
  type DatesAsText,
  dateOf,
  fromOwnerJson,
  joinOwner,
  type OwnerRecord,
  ownerJson,
} from '../../../prisma/owner-json'
import { visibleListingSql } from '../../../prisma/visible-listing'
import type { StoredCapability } from './view-capability'

type Columns = Omit<StoredCapability, 'organization' | 'certificates'>

interface Row extends Columns {
  readonly organization: DatesAsText<OwnerRecord>
  readonly certificates: readonly DatesAsText<StoredCapability['certificates'][number]>[]
}

/**
 * Those of these capabilities that anybody may find, with their parts, in any order. One statement of
 * our own: lists are read more often than anything else, and Prisma takes twelve for one.
 */
export async function readCapabilities(
  db: PrismaClient,
  ids: readonly string[],
  now: Date,
): Promise<readonly StoredCapability[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT listing."id"::text AS "id", listing."title", listing."summary", listing."description",
      listing."isDemo", listing."version", coalesce(listing."processes", '{}') AS "processes",
      coalesce(listing."materials", '{}') AS "materials",
      coalesce(listing."products", '{}') AS "products", listing."capacityValue",
      listing."capacityUnit", listing."capacityPer"::text AS "capacityPer",
      listing."leadTimeMinDays", listing."leadTimeMaxDays", listing."serves", listing."trl",
      listing."orderMinFen", coalesce(listing."evidence", '{}') AS "evidence",
      listing."orderMaxFen", listing."confirmedAt",
      ${ownerJson} AS "organization", ${stepsJson('Capability')} AS "steps",
      ${industriesJson('Capability')} AS "industryCodes", ${rangesJson} AS "ranges",
      ${certificatesJson} AS "certificates"
    FROM "Capability" AS listing ${joinOwner}
    WHERE listing."id" = ANY(${[...ids]}::uuid[]) AND ${visibleListingSql(now)}`
  return rows.map((row) => ({
    ...row,
    organization: fromOwnerJson(row.organization),
    certificates: row.certificates.map(({ code, expiresAt }) => ({
      code,
      expiresAt: dateOf(expiresAt),
    })),
  }))
}

const rangesJson = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('quantity', r."quantity",
  'min', r."min", 'max', r."max", 'unit', r."unit") ORDER BY r."quantity"), '[]')
  FROM "CapabilityRange" AS r WHERE r."capabilityId" = listing."id")`

const certificatesJson = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('code', c."code",
  'expiresAt', c."expiresAt") ORDER BY c."code"), '[]')
  FROM "CapabilityCertificate" AS c WHERE c."capabilityId" = listing."id")`
