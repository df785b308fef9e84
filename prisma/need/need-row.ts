import type { NeedLot, NeedRequirement, Need as NeedTable } from '../generated/client'
import type { OwnerRecord } from '../owner-json'

export interface NeedStep {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly chain: { readonly id: string; readonly name: string; readonly nameEn: string | null }
}

export interface NeedIndustry {
  readonly code: string
  readonly section: string
  readonly name: string
}

/**
 * A need as it is stored, all tiers. No module outside this folder may import it: `readableNeed` is
 * the one way out (docs/architecture.md).
 */
export interface StoredNeed
  extends Omit<
    NeedTable,
    'key' | 'organizationId' | 'confirmedBy' | 'importHash' | 'createdAt' | 'updatedAt'
  > {
  readonly organization: OwnerRecord
  readonly district: {
    readonly code: string
    readonly name: string
    readonly nameEn: string
  } | null
  readonly steps: readonly { readonly step: NeedStep }[]
  readonly industryCodes: readonly { readonly industry: NeedIndustry }[]
  readonly lots: readonly Omit<NeedLot, 'needId' | 'position'>[]
  readonly requirements: readonly Omit<NeedRequirement, 'needId' | 'position'>[]
}
