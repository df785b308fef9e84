import type { Prisma } from '../../../prisma/generated/client'
import { readText } from '../../../search/candidates/read-text'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { CapabilityFacts } from '../../domain/matching/facts'
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
  const { tokens, terms } = readText(
    [
      row.title,
      row.summary,
      row.description,
      ...row.processes,
      ...row.materials,
      ...row.products,
      ...row.evidence,
    ],
    lexicon,
  )
  const listed = new Set([...processes, ...materials])
  const { districtCode, siteRegion } = row.organization
  return {
    id: row.id,
    organizationId: row.organizationId,
    title: row.title,
    tokens,
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

function regionOf(text: string | null): Region | null {
  return regionCodes.find((region) => region === text) ?? null
}

function siteOf(districtCode: string | null, siteRegion: string | null): CapabilityFacts['site'] {
  if (districtCode !== null) return { region: 'shanghai', districtCode }
  const region = regionOf(siteRegion)
  return region === null ? null : { region, districtCode: null }
}
