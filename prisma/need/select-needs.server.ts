import { fenOf } from '../content-values'
import { Prisma, type PrismaClient } from '../generated/client'
import { industriesJson, stepsJson } from '../listing-json'
import {
  type DatesAsText,
  fromOwnerJson,
  joinOwner,
  type OwnerRecord,
  ownerJson,
} from '../owner-json'
import type { Transaction } from '../transaction'
import type { StoredNeed } from './need-row'

type Fen = 'budgetMinFen' | 'budgetMaxFen'
type Lot = StoredNeed['lots'][number]

interface SelectedRow extends Omit<StoredNeed, 'organization' | 'lots'> {
  readonly organization: DatesAsText<OwnerRecord>
  readonly lots: readonly (Omit<Lot, Fen> & Readonly<Record<Fen, string | null>>)[]
}

/**
 * The needs that `only` selects of the table called `listing`, all tiers, with their parts, in any
 * order. One statement of our own: lists are read more often than anything else, and Prisma takes
 * twelve for one.
 */
export async function selectNeeds(
  db: PrismaClient | Transaction,
  only: Prisma.Sql,
): Promise<readonly StoredNeed[]> {
  const rows = await db.$queryRaw<SelectedRow[]>`
    SELECT listing."id"::text AS "id", listing."kind"::text AS "kind",
      listing."state"::text AS "state", listing."version", listing."isDemo", listing."title",
      listing."titleTier", listing."summary", listing."summaryTier", listing."description",
      listing."descriptionTier", listing."detail", listing."detailTier", listing."alias",
      listing."organizationTier", listing."quantity", listing."quantityTier",
      listing."stepsTier", listing."budgetMinFen", listing."budgetMaxFen", listing."budgetTier",
      listing."districtCode", listing."placeTier", listing."openedAt", listing."closesAt",
      listing."deliverBy", listing."datesTier", listing."responseDays", listing."confirmedAt",
      listing."expiresAt", row_to_json(place) AS "district",
      ${ownerJson} AS "organization", ${stepsJson('Need')} AS "steps",
      ${industriesJson('Need')} AS "industryCodes", ${lotsJson} AS "lots",
      ${requirementsJson} AS "requirements"
    FROM "Need" AS listing ${joinOwner}
    LEFT JOIN "District" AS place ON place."code" = listing."districtCode"
    WHERE ${only}`
  return rows.map((row) => ({
    ...row,
    organization: fromOwnerJson(row.organization),
    lots: row.lots.map((lot) => ({
      ...lot,
      budgetMinFen: fenOf(lot.budgetMinFen),
      budgetMaxFen: fenOf(lot.budgetMaxFen),
    })),
  }))
}

const lotsJson = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', l."id",
  'key', l."key", 'title', l."title", 'tier', l."tier", 'quantity', l."quantity",
  'budgetMinFen', l."budgetMinFen"::text, 'budgetMaxFen', l."budgetMaxFen"::text)
  ORDER BY l."position"), '[]') FROM "NeedLot" AS l WHERE l."needId" = listing."id")`

const requirementsJson = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', r."id",
  'lotId', r."lotId", 'kind', r."kind", 'strictness', r."strictness", 'tier', r."tier",
  'quantity', r."quantity", 'comparison', r."comparison", 'value', r."value",
  'upper', r."upper", 'unit', r."unit", 'term', r."term", 'certificate', r."certificate",
  'per', r."per", 'region', r."region", 'regionOf', r."regionOf", 'text', r."text",
  'others', r."others", 'otherTerms', r."otherTerms", 'isExcluded', r."isExcluded",
  'fromDays', r."fromDays", 'condition', r."condition")
  ORDER BY r."position"), '[]') FROM "NeedRequirement" AS r WHERE r."needId" = listing."id")`
