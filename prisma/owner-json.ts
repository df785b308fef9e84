import { Prisma } from './generated/client'

/**
 * The organization `o` as it stands beside a listing, as JSON; joins `o` to its district and park.
 * Dates in it are text: `fromOwnerJson` reads them.
 */
export const ownerJson = Prisma.sql`json_build_object(
  'id', o."id", 'name', o."name", 'shortName', o."shortName", 'nameEn', o."nameEn",
  'scale', o."scale",
  'verifiedAt', o."verifiedAt", 'district', row_to_json("ownerDistrict"),
  'park', CASE WHEN "ownerPark"."id" IS NOT NULL
    THEN json_build_object('id', "ownerPark"."id", 'name', "ownerPark"."name") END,
  'labels', (SELECT coalesce(json_agg(json_build_object('label', l."label",
    'expiresAt', l."expiresAt") ORDER BY l."label"), '[]') FROM "OrganizationLabel" AS l
    WHERE l."organizationId" = o."id"))`

/** What `ownerJson` needs behind `FROM`: the listing is called `listing`. */
export const joinOwner = Prisma.sql`JOIN "Organization" AS o ON o."id" = listing."organizationId"
  LEFT JOIN "District" AS "ownerDistrict" ON "ownerDistrict"."code" = o."districtCode"
  LEFT JOIN "Park" AS "ownerPark" ON "ownerPark"."id" = o."parkId"`

type Owner = Prisma.OrganizationGetPayload<{ include: { labels: true; district: true } }>

/** What of an organization may stand beside a listing, labels with their expiry. */
export interface OwnerRecord
  extends Pick<
    Owner,
    'id' | 'name' | 'shortName' | 'nameEn' | 'scale' | 'verifiedAt' | 'district'
  > {
  readonly park: { readonly id: string; readonly name: string } | null
  readonly labels: readonly { readonly label: string; readonly expiresAt: Date | null }[]
}

/** A record whose dates are still as JSON has them. */
export type DatesAsText<Row> = {
  readonly [Name in keyof Row]: Row[Name] extends Date | null
    ? string | null
    : Row[Name] extends readonly (infer Each)[]
      ? readonly DatesAsText<Each>[]
      : Row[Name]
}

export function fromOwnerJson(owner: DatesAsText<OwnerRecord>): OwnerRecord {
  return {
    ...owner,
    verifiedAt: dateOf(owner.verifiedAt),
    labels: owner.labels.map(({ label, expiresAt }) => ({ label, expiresAt: dateOf(expiresAt) })),
  }
}

export function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
