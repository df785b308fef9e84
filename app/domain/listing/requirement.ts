import type { Region } from '../shared/regions'
import type { Tier } from '../shared/tier'

/** A hard requirement excludes whoever fails it; a wish only lowers the score. */
export type Strictness = 'hard' | 'wish'

/**
 * How a number is required. `at-most` and `at-least` ask that the offer can reach a value on that
 * side, `equals` that the value lies in the offered range, `covers` that the whole range
 * value…upper is offered.
 */
export type Comparison = 'at-most' | 'at-least' | 'equals' | 'covers'

export type CapacityPeriod = 'day' | 'month' | 'year'

export type RequirementBody =
  | {
      readonly kind: 'numeric'
      readonly quantity: string
      readonly comparison: Comparison
      readonly value: number
      /** The other end, for `covers` only. */
      readonly upper: number | null
      readonly unit: string
    }
  | { readonly kind: 'process'; readonly term: string }
  | { readonly kind: 'material'; readonly term: string }
  | { readonly kind: 'certificate'; readonly certificate: string }
  | {
      readonly kind: 'capacity'
      readonly value: number
      readonly unit: string
      readonly per: CapacityPeriod
    }
  | { readonly kind: 'lead-time'; readonly days: number }
  /** `site`: the supplier stands in the region. `service`: it serves it. */
  | { readonly kind: 'region'; readonly region: Region; readonly of: 'site' | 'service' }
  | { readonly kind: 'trl'; readonly level: number }
  /** A sentence that no rule can judge: always unknown, to be asked. */
  | { readonly kind: 'statement'; readonly text: string }

export type RequirementKind = RequirementBody['kind']

export type Requirement = RequirementBody & {
  readonly id: string
  readonly strictness: Strictness
  readonly tier: Tier
  /** The lot it belongs to, or null for the whole need. */
  readonly lotId: string | null
}
