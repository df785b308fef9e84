import type { Prisma } from '../../../prisma/generated/client'
import { readListing, type TextPiece } from '../../../search/candidates/read-listing'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { CapabilityFacts } from '../../domain/matching/facts'
import type { OfferPlace } from '../../domain/matching/listing-text'
import { type Region, regionCodes } from '../../domain/shared/regions'

export const capabilityFactParts = {
  steps: true,
  industryCodes: true,
  ranges: { orderBy: { quantity: 'asc' } },
  certificates: { orderBy: { code: 'asc' } },
  organization: {
    select: { name: true, districtCode: true, siteRegion: true, verifiedAt: true },
  },
} as const satisfies Prisma.CapabilityInclude

export type CapabilityWithFactParts = Prisma.CapabilityGetPayload<{
  include: typeof capabilityFactParts
}>

/** What the matching knows of a capability; all of it is public. */
export function capabilityFacts(row: CapabilityWithFactParts, lexicon: Lexicon): CapabilityFacts {
  const processes = row.processes.map(lexicon.canonical)
  const materials = row.materials.map(lexicon.canonical)
  const { text, terms } = readListing(offeredPieces(row), lexicon)
  const listed = new Set([...processes, ...materials])
  const { districtCode, siteRegion } = row.organization
  return {
    id: row.id,
    organizationId: row.organizationId,
    title: row.title,
    text,
    chainStepIds: row.steps.map(({ stepId }) => stepId),
    industryCodes: row.industryCodes.map(({ code }) => code),
    processes,
    materials,
    mentions: [...new Set([...row.products.map(lexicon.canonical), ...terms])].filter(
      (term) => !listed.has(term),
    ),
    ranges: row.ranges.map(({ quantity, min, max, unit }) => ({ quantity, min, max, unit })),
    certificates: row.certificates.map(({ code, expiresAt }) => ({ code, expiresAt })),
    capacity:
      row.capacityValue === null || row.capacityUnit === null || row.capacityPer === null
        ? null
        : { value: row.capacityValue, unit: row.capacityUnit, per: row.capacityPer },
    leadTimeDays:
      row.leadTimeMinDays === null && row.leadTimeMaxDays === null
        ? null
        : { min: row.leadTimeMinDays, max: row.leadTimeMaxDays },
    serves: regionOf(row.serves),
    site: siteOf(districtCode, siteRegion),
    trl: row.trl,
    orderSize:
      row.orderMinFen === null && row.orderMaxFen === null
        ? null
        : { minFen: row.orderMinFen, maxFen: row.orderMaxFen },
    confirmedAt: row.confirmedAt,
  }
}

/** The columns that are read as text. */
export const offeredWords = {
  title: true,
  summary: true,
  description: true,
  processes: true,
  materials: true,
  products: true,
  evidence: true,
} as const satisfies Prisma.CapabilitySelect

type OfferedWords = Pick<CapabilityWithFactParts, keyof typeof offeredWords>

/** All that an offer says as text. */
export function offeredPieces(row: OfferedWords): readonly TextPiece<OfferPlace>[] {
  const pieces = (place: OfferPlace, texts: readonly string[]) =>
    texts.map((text) => ({ place, text }))
  return [
    { place: 'title', text: row.title },
    ...pieces('product', row.products),
    ...pieces('process', row.processes),
    ...pieces('material', row.materials),
    { place: 'summary', text: row.summary },
    { place: 'description', text: row.description },
    ...pieces('evidence', row.evidence),
  ]
}

function regionOf(text: string | null): Region | null {
  return regionCodes.find((region) => region === text) ?? null
}

function siteOf(districtCode: string | null, siteRegion: string | null): CapabilityFacts['site'] {
  if (districtCode !== null) return { region: 'shanghai', districtCode }
  const region = regionOf(siteRegion)
  return region === null ? null : { region, districtCode: null }
}
