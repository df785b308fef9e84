import type { RequirementKind } from '../listing/requirement'
import type { Judgement } from './judgement'
import type { NeedFacet, SupplyFacet } from './weights'

/** One facet's share in a side's score. `contribution` = weight × fit ÷ sum of all weights. */
export interface SidePart<Facet extends string> {
  readonly facet: Facet
  /** 0 to 1. */
  readonly fit: number
  readonly weight: number
  readonly contribution: number
  /** True if nothing was stated on which to judge. */
  readonly isUnknown: boolean
}

/** One side's view. `score` (0 to 1) is the sum of the contributions. */
export interface Side<Facet extends string> {
  readonly score: number
  readonly parts: readonly SidePart<Facet>[]
}

export interface VerdictCounts {
  readonly met: number
  readonly deviates: number
  readonly unmet: number
  readonly unknown: number
}

/** The facet that speaks most for the match, with the requirements it met. */
export interface StrongestReason {
  readonly facet: NeedFacet
  readonly requirementIds: readonly string[]
}

/** What keeps the match from being whole, and which others of the board have it. */
export interface MissingPiece {
  readonly judgement: Judgement
  /** Capabilities that meet it, best first. */
  readonly capabilityIds: readonly string[]
}

export interface Match {
  readonly needId: string
  readonly capabilityId: string
  /** 0 to 100: the harmonic mean of both sides, so that one-sided love ranks low. */
  readonly score: number
  /** How well the offer serves the need. */
  readonly need: Side<NeedFacet>
  /** How well the need suits the supplier. */
  readonly supply: Side<SupplyFacet>
  readonly judgements: readonly Judgement[]
  readonly counts: VerdictCounts
  readonly strongest: StrongestReason
  readonly missing: MissingPiece | null
  /** Lots whose hard requirements all hold or are unknown; empty if the need has none. */
  readonly coveredLotIds: readonly string[]
}

/** Fails few hard requirements and would match if they were met. */
export interface NearMiss extends Match {
  readonly wouldMatchIf: readonly Judgement[]
}

export interface Exclusion {
  /** The first failing hard requirement, or null if there is nothing in common. */
  readonly requirementId: string | null
  readonly reason: RequirementKind | 'nothing-in-common'
  readonly ids: readonly string[]
}

/** The answer to "who fits": best first, ties by id. */
export interface MatchBoard {
  readonly matches: readonly Match[]
  readonly nearMisses: readonly NearMiss[]
  /**
   * No matches: what comes nearest where fewer than five match, best first. Too little is in common for a
   * match, or, where nothing else is left, too many hard requirements fail.
   */
  readonly nearest: readonly Match[]
  /** Why the others are no matches, what comes nearest included. */
  readonly exclusions: readonly Exclusion[]
  /** How many candidates were judged. */
  readonly considered: number
}
