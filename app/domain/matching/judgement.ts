import type { OfferedRange } from '../listing/offered-range'
import type { CapacityPeriod, Requirement } from '../listing/requirement'
import type { Region } from '../shared/regions'

/**
 * `met`; `deviates`: close, but not met; `unmet`; `unknown`: the offer does not say. A hard
 * requirement fails by `deviates` and `unmet`; `unknown` never excludes.
 */
export type Verdict = 'met' | 'deviates' | 'unmet' | 'unknown'

/** What the offer says on the point, for a page to put beside the requirement. */
export type Offered =
  | ({ readonly kind: 'range' } & OfferedRange)
  /** Terms of the same kind that the offer lists; `matched` is the one that meets, if any. */
  | { readonly kind: 'terms'; readonly terms: readonly string[]; readonly matched: string | null }
  /** The term stands in the text only. */
  | { readonly kind: 'mention'; readonly term: string }
  | {
      readonly kind: 'certificate'
      readonly code: string
      readonly expiresAt: Date | null
      readonly isExpired: boolean
    }
  | { readonly kind: 'certificates'; readonly codes: readonly string[] }
  | {
      readonly kind: 'capacity'
      readonly value: number
      readonly unit: string
      readonly per: CapacityPeriod
    }
  | { readonly kind: 'lead-time'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'trl'; readonly level: number }

export interface Judgement {
  readonly requirement: Requirement
  readonly verdict: Verdict
  /** 0 to 1; of an unknown it is what a weight file gives the benefit of the doubt. */
  readonly fit: number
  /** Null if the offer says nothing on the point. */
  readonly offered: Offered | null
}

/** True if the requirement excludes whoever is judged so. */
export function fails({ requirement, verdict }: Judgement): boolean {
  return requirement.strictness === 'hard' && (verdict === 'unmet' || verdict === 'deviates')
}
