import type {
  OrganizationKind,
  OrganizationLabel,
  OrganizationScale,
} from '../../domain/listing/kinds'
import type { OfferedRange } from '../../domain/listing/offered-range'
import type { Capacity } from '../../domain/listing/read-capacity'
import type { Region } from '../../domain/shared/regions'
import type { ImportedNeed } from '../../listings/need/imported-need'

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
  readonly state: 'published'
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

export interface NeedRecord extends ImportedNeed, Pick<ListingRecord, CommonFields> {}

type CommonFields = 'key' | 'organizationKey' | 'state' | 'confirmedAt'

export interface ImportRecords {
  readonly organizations: readonly OrganizationRecord[]
  readonly capabilities: readonly CapabilityRecord[]
  readonly needs: readonly NeedRecord[]
}
