import type { Prisma } from '../../../prisma/generated/client'
import type { OwnerRecord } from '../../../prisma/owner-json'

export const capabilityParts = {
  organization: { include: { labels: true, park: true, district: true } },
  steps: { include: { step: { include: { chain: true } } } },
  industryCodes: { include: { industry: true } },
  ranges: { orderBy: { quantity: 'asc' } },
  certificates: { orderBy: { code: 'asc' } },
} as const satisfies Prisma.CapabilityInclude

type WithParts = Prisma.CapabilityGetPayload<{ include: typeof capabilityParts }>

/** What is read of a capability to show it. */
export interface StoredCapability
  extends Omit<
    WithParts,
    | keyof typeof capabilityParts
    | 'key'
    | 'organizationId'
    | 'state'
    | 'confirmedBy'
    | 'expiresAt'
    | 'importHash'
    | 'createdAt'
    | 'updatedAt'
  > {
  readonly organization: OwnerRecord
  readonly steps: readonly { readonly step: StepRecord }[]
  readonly industryCodes: readonly {
    readonly industry: { readonly code: string; readonly name: string }
  }[]
  readonly ranges: readonly Omit<WithParts['ranges'][number], 'capabilityId'>[]
  readonly certificates: readonly Omit<WithParts['certificates'][number], 'capabilityId'>[]
}

interface StepRecord {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly chain: { readonly id: string; readonly name: string; readonly nameEn: string | null }
}

/** What anybody may read of a capability; expired certificates and labels are left out. */
export function viewCapability(row: StoredCapability, now: Date) {
  const isCurrent = (it: { readonly expiresAt: Date | null }) =>
    it.expiresAt === null || it.expiresAt > now
  const { organization } = row
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    description: row.description,
    isDemo: row.isDemo,
    version: row.version,
    processes: row.processes,
    materials: row.materials,
    products: row.products,
    ranges: row.ranges.map(({ quantity, min, max, unit }) => ({ quantity, min, max, unit })),
    certificates: row.certificates
      .filter(isCurrent)
      .map(({ code, expiresAt }) => ({ code, expiresAt: expiresAt?.toISOString() ?? null })),
    capacity:
      row.capacityValue === null || row.capacityUnit === null || row.capacityPer === null
        ? null
        : { value: row.capacityValue, unit: row.capacityUnit, per: row.capacityPer },
    leadTimeDays:
      row.leadTimeMinDays === null && row.leadTimeMaxDays === null
        ? null
        : { min: row.leadTimeMinDays, max: row.leadTimeMaxDays },
    serves: row.serves,
    trl: row.trl,
    orderSize:
      row.orderMinFen === null && row.orderMaxFen === null
        ? null
        : {
            minFen: row.orderMinFen?.toString() ?? null,
            maxFen: row.orderMaxFen?.toString() ?? null,
          },
    evidence: row.evidence,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    steps: row.steps.map(({ step }) => ({
      id: step.id,
      name: step.name,
      nameEn: step.nameEn,
      chain: { id: step.chain.id, name: step.chain.name, nameEn: step.chain.nameEn },
    })),
    industries: row.industryCodes.map(({ industry }) => ({
      code: industry.code,
      name: industry.name,
    })),
    organization: {
      id: organization.id,
      name: organization.name,
      shortName: organization.shortName,
      scale: organization.scale,
      isVerified: organization.verifiedAt !== null,
      labels: organization.labels.filter(isCurrent).map((label) => label.label),
      district: organization.district ? { ...organization.district } : null,
      park: organization.park ? { id: organization.park.id, name: organization.park.name } : null,
    },
  }
}

export type CapabilityView = ReturnType<typeof viewCapability>
