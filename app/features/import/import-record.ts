import type {
  OrganizationKind,
  OrganizationLabel,
  OrganizationScale,
} from '../../domain/listing/kinds'
import type { OfferedRange } from '../../domain/listing/offered-range'
import type { Capacity } from '../../domain/listing/read-capacity'
import type { Region } from '../../domain/shared/regions'
import type { ImportedNeed } from '../../listings/need/imported-need'
import type { SourceRow } from './source-row'

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

/** A pilot platform with its equipment, which stands in rows of its own. */
export interface ImportedPilot extends ListingRecord {
  readonly scale: string | null
  readonly processes: readonly string[]
  readonly materials: readonly string[]
  readonly certificates: readonly string[]
  readonly trlMin: number | null
  readonly trlMax: number | null
  readonly openDays: readonly number[]
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly rules: string | null
  readonly districtCode: string | null
  readonly address: string | null
  readonly equipment: readonly EquipmentRecord[]
}

export interface EquipmentRecord {
  readonly key: string
  readonly name: string
  readonly model: string | null
  readonly count: number
  readonly rateFen: bigint | null
  readonly slotMinutes: number | null
  readonly note: string | null
  readonly ranges: readonly OfferedRange[]
}

export interface NeedRecord extends ImportedNeed, Pick<ListingRecord, CommonFields> {}

type CommonFields = 'key' | 'organizationKey' | 'state' | 'confirmedAt'

/** What the rows say, read anew each time that it is gone through: a large file is never held. */
export interface ImportRecords {
  readonly organizations: AsyncIterable<Numbered<OrganizationRecord>>
  readonly capabilities: AsyncIterable<Numbered<CapabilityRecord>>
  readonly needs: AsyncIterable<Numbered<NeedRecord>>
  readonly pilots: AsyncIterable<Numbered<ImportedPilot>>
}

/** A record with the place that it comes from. */
export interface Numbered<Record> {
  readonly record: Record
  readonly row: Pick<SourceRow, 'sheet' | 'row'>
}
