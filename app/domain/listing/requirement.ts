import type { Region } from '../shared/regions'
import type { Tier } from '../shared/tier'

/** A hard requirement excludes whoever fails it; a wish only lowers the score. */
export type Strictness = 'hard' | 'wish'

/**
 * How a number is required. `at-most` and `at-least` ask that the offer can reach a value on that
 * side, `equals` that the value lies in the offered range, `covers` that the whole range
 * value…upper is offered, `within` that something between them is, `one-of` that one of several values is.
 */
export type Comparison = 'at-most' | 'at-least' | 'equals' | 'covers' | 'within' | 'one-of'

export type CapacityPeriod = 'day' | 'month' | 'year'

type Terms = {
  readonly term: string
  /** Further ones: one of them all is enough. */
  readonly others?: readonly string[]
  /** It must not be in there: `不含铅`. With `others`, none of them. */
  readonly isExcluded?: true
  /** In what, where that is said: `催化剂不含铂`. */
  readonly condition?: string
}

export type RequirementBody =
  | {
      readonly kind: 'numeric'
      readonly quantity: string
      readonly comparison: Comparison
      readonly value: number
      /** The other end, for `covers` and `within` only. */
      readonly upper: number | null
      readonly unit: string
      /** The values beside the first, for `one-of` only. */
      readonly others?: readonly number[]
      /** Under what it is measured, as it was written: `1 m`, `25 ℃`. No rule judges it. */
      readonly condition?: string
    }
  | (Terms & { readonly kind: 'process' })
  | (Terms & { readonly kind: 'material' })
  /** A code of the vocabulary, or the name of one that it does not hold. */
  | {
      readonly kind: 'certificate'
      readonly certificate: string
      /** Of what or for what, as it was written. No rule judges it. */
      readonly condition?: string
    }
  /** A standard to work to, like `GB/T 1184-1996`. No rule judges it: to be asked. */
  | { readonly kind: 'standard'; readonly standard: string; readonly condition?: string }
  | {
      readonly kind: 'capacity'
      readonly value: number
      readonly unit: string
      readonly per: CapacityPeriod
      readonly condition?: string
    }
  /** Within so many days; `fromDays` where a span was written, `5-8 周`. */
  | {
      readonly kind: 'lead-time'
      readonly days: number
      readonly fromDays?: number
      readonly condition?: string
    }
  /** `site`: the supplier stands in the region. `service`: it serves it. */
  | {
      readonly kind: 'region'
      readonly region: Region
      readonly of: 'site' | 'service'
      readonly condition?: string
    }
  | { readonly kind: 'trl'; readonly level: number; readonly condition?: string }
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
