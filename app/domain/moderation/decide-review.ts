import { listingKinds } from '../listing/kinds'
import type { LifeVerb } from '../listing/life'
import { accepted, type Outcome, refused } from '../shared/outcome'
import type { Decision, ReasonCode, ReviewKind } from './review'

/** Which decisions each kind knows. */
const known: Readonly<Record<ReviewKind, readonly Decision[]>> = {
  need: ['approve', 'changes', 'reject', 'hide', 'merge'],
  capability: ['approve', 'changes', 'reject', 'hide', 'merge'],
  pilot: ['approve', 'changes', 'reject', 'hide', 'merge'],
  claim: ['approve', 'reject'],
  verification: ['approve', 'changes', 'reject'],
  label: ['approve', 'changes', 'reject'],
  report: ['hide', 'reject'],
}

export interface DecisionRequest {
  readonly decision: Decision
  readonly reason: ReasonCode | null
  /** The version of the review that the operator saw. */
  readonly version: number
  /** The listing that stays, where two are one. */
  readonly mergeInto: string | null
}

export interface OpenReview {
  readonly kind: ReviewKind
  readonly subjectId: string
  readonly isDecided: boolean
  readonly version: number
}

export type RefusedDecision =
  | 'already-decided'
  | 'changed-meanwhile'
  | 'not-for-this-kind'
  | 'reason-missing'
  | 'target-missing'
  /** An organization has another name or code than its evidence is for. */
  | 'name-changed'

/** What a decision does to the listing that was reviewed or reported: a verb of its life. */
export type ListingMove = Extract<LifeVerb, Decision>

/**
 * What a decision means, or why it cannot be taken. Whatever is not approved needs a reason code, so
 * that the asker knows what to do; nothing is decided twice or on a state that the operator has not
 * seen.
 */
export function decideReview(
  review: OpenReview,
  asked: DecisionRequest,
): Outcome<{ readonly move: ListingMove | null }, RefusedDecision> {
  if (review.isDecided) return refused('already-decided')
  if (review.version !== asked.version) return refused('changed-meanwhile')
  if (!known[review.kind].includes(asked.decision)) return refused('not-for-this-kind')
  if (needsReason(review.kind, asked.decision) && asked.reason === null) {
    return refused('reason-missing')
  }
  if (asked.decision === 'merge' && (!asked.mergeInto || asked.mergeInto === review.subjectId)) {
    return refused('target-missing')
  }
  return accepted({ move: moveOf(review.kind, asked.decision) })
}

/** True unless the decision leaves everything as the asker wants it, or a report without effect. */
export function needsReason(kind: ReviewKind, decision: Decision): boolean {
  return decision !== 'approve' && !(kind === 'report' && decision === 'reject')
}

/** A report that is refused leaves the listing as it is; a claim or a label moves none. */
function moveOf(kind: ReviewKind, decision: Decision): ListingMove | null {
  if (kind === 'report') return decision === 'hide' ? 'hide' : null
  return isListingKind(kind) ? decision : null
}

function isListingKind(kind: ReviewKind): boolean {
  return listingKinds.some((it) => it === kind)
}

/** The decisions that an operator may take on a kind, in the order of their keys. */
export function decisionsFor(kind: ReviewKind): readonly Decision[] {
  return known[kind]
}
