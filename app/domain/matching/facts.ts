import type { NeedKind } from '../listing/kinds'
import type { OfferedRange } from '../listing/offered-range'
import type { CapacityPeriod, Requirement } from '../listing/requirement'
import type { Region } from '../shared/regions'
import type { ListingText, NeedPlace, OfferPlace } from './listing-text'

/**
 * What the matching reads: plain read-only facts. Terms (processes, materials) are canonical forms
 * of the lexicon. Nothing above the viewer's tier is in
 * here: whoever builds the facts leaves it out.
 */
export interface NeedFacts {
  readonly id: string
  /** Null where the reader may not know whose the need is: then no offer is left out as its own. */
  readonly organizationId: string | null
  readonly kind: NeedKind
  readonly title: string
  readonly text: ListingText<NeedPlace>
  readonly chainStepIds: readonly string[]
  /** GB/T 4754-2017 codes. */
  readonly industryCodes: readonly string[]
  readonly requirements: readonly Requirement[]
  /** In fen; null where not stated or not readable at this tier. */
  readonly budget: MoneyBand | null
  /** Where the work takes place; a district of Shanghai, or null. */
  readonly districtCode: string | null
  /** Answers are taken until then; null if open-ended. */
  readonly closesAt: Date | null
}

export interface MoneyBand {
  readonly minFen: bigint | null
  readonly maxFen: bigint | null
}

export interface CapabilityFacts {
  readonly id: string
  readonly organizationId: string
  readonly title: string
  readonly text: ListingText<OfferPlace>
  readonly chainStepIds: readonly string[]
  readonly industryCodes: readonly string[]
  readonly processes: readonly string[]
  readonly materials: readonly string[]
  /** Canonical terms that stand in title, text or products without being listed above. */
  readonly mentions: readonly string[]
  readonly ranges: readonly OfferedRange[]
  readonly certificates: readonly { readonly code: string; readonly expiresAt: Date | null }[]
  readonly capacity: {
    readonly value: number
    readonly unit: string
    readonly per: CapacityPeriod
  } | null
  readonly leadTimeDays: { readonly min: number | null; readonly max: number | null } | null
  readonly serves: Region | null
  readonly site: { readonly region: Region; readonly districtCode: string | null } | null
  readonly trl: number | null
  /** The size of order that is taken, in fen. */
  readonly orderSize: MoneyBand | null
  readonly confirmedAt: Date | null
}
