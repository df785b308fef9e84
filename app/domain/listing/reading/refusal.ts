import type { LineSpan } from '../line-span'

/** Why a line is no requirement that a rule can judge. */
export type ReadingReason =
  /** Of several quantities the name may be any. */
  | 'ambiguous-quantity'
  /** Of several numbers the digits may be any. */
  | 'ambiguous-number'
  /** Of several units the letters may be any. */
  | 'ambiguous-unit'
  /** Of two bounds the words may be either. */
  | 'ambiguous-bound'
  /** It may be one name or several, or all of them are asked for. */
  | 'ambiguous-list'
  /** A pressure of which nobody says from where it counts. */
  | 'gauge-or-absolute'
  /** Behind the mark stands a tier or a distance. */
  | 'tier-or-distance'
  | 'unknown-quantity'
  | 'unknown-unit'
  | 'missing-unit'
  | 'unit-mismatch'
  | 'unreadable-range'
  | 'vague'
  | 'unknown-choice'
  | 'unreadable-capacity'
  | 'not-a-number'
  | 'trl-range'
  /** Of what is offered, nothing keeps under what it holds. */
  | 'unkept-condition'
  /** Of what everybody may read, a part is marked for some. */
  | 'public-only'
  /** What has a field of its own in the form. */
  | 'own-field'
  /** Of one thing, it says a second. */
  | 'twice'
  /** No such thing can have that value. */
  | 'impossible-value'
  /** A part is left over that nothing understands. */
  | 'not-understood'
  /** It states a fact in words, which would look as if it counted. */
  | 'unreadable-requirement'

/** A line that is asked about: why, the part in question, and lines that say what may have been meant. */
export interface ReadingRefusal {
  readonly ok: false
  readonly reason: ReadingReason
  readonly span: LineSpan
  readonly choices: readonly string[]
}

export function refuseReading(
  reason: ReadingReason,
  span: LineSpan,
  choices: readonly string[] = [],
): ReadingRefusal {
  return { ok: false, reason, span, choices }
}
