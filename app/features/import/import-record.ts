import type {
  NeedKind,
  OrganizationKind,
  OrganizationLabel,
  OrganizationScale,
} from '../../domain/listing/kinds'
import type { ListingState } from '../../domain/listing/life'
import type { OfferedRange } from '../../domain/listing/offered-range'
import type { Capacity } from '../../domain/listing/read-capacity'
import type { WrittenRequirement } from '../../domain/listing/read-requirement-line'
import type { Region } from '../../domain/shared/regions'
import type { Tier } from '../../domain/shared/tier'

/** What a file says of an organization, understood. Unknown facts are null, never guessed. */
export interface OrganizationRecord {
  readonly key: string
  readonly name: string
  readonly uscc: string | null
  readonly isUsccConfirmed: boolean
  readonly shortName: string | null
  readonly nameEn: string | null
  readonly kind: OrganizationKind
  readonly scale: OrganizationScale | null
  readonly districtCode: string | null
  readonly siteRegion: Region | null
  readonly address: string | null
  readonly parkKey: string | null
  readonly industryCode: string | null
  readonly industryText: string | null
  readonly foundedYear: number | null
  readonly employees: number | null
  readonly summary: string | null
  readonly website: string | null
  readonly labels: readonly {
    readonly label: OrganizationLabel
    readonly issuer: string
    readonly expiresAt: Date | null
  }[]
}

interface ListingRecord {
  readonly key: string
  readonly organizationKey: string
  readonly state: ListingState
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly steps: readonly string[]
  readonly codes: readonly string[]
  readonly confirmedAt: Date | null
}

export interface CapabilityRecord extends ListingRecord {
  readonly processes: readonly string[]
  readonly materials: readonly string[]
  readonly products: readonly string[]
  readonly ranges: readonly OfferedRange[]
  readonly certificates: readonly { readonly code: string; readonly expiresAt: Date | null }[]
  readonly capacity: Capacity | null
  readonly leadTimeMinDays: number | null
  readonly leadTimeMaxDays: number | null
  readonly serves: Region | null
  readonly trl: number | null
  readonly orderMinFen: bigint | null
  readonly orderMaxFen: bigint | null
  readonly evidence: readonly string[]
}

export interface NeedRecord extends ListingRecord {
  readonly kind: NeedKind
  readonly titleTier: Tier
  readonly summaryTier: Tier
  readonly stepsTier: Tier
  readonly quantityTier: Tier
  readonly placeTier: Tier
  readonly datesTier: Tier
  readonly organizationTier: Tier
  readonly alias: string | null
  readonly descriptionTier: Tier
  readonly detail: string | null
  readonly detailTier: Tier
  readonly requirements: readonly WrittenRequirement[]
  readonly budgetMinFen: bigint | null
  readonly budgetMaxFen: bigint | null
  readonly budgetTier: Tier
  readonly quantity: string | null
  readonly districtCode: string | null
  readonly openedAt: Date | null
  readonly closesAt: Date | null
  readonly deliverBy: Date | null
  readonly responseDays: number | null
}

export interface ImportRecords {
  readonly organizations: readonly OrganizationRecord[]
  readonly capabilities: readonly CapabilityRecord[]
  readonly needs: readonly NeedRecord[]
}
