import { dayOf, daysAfter } from '../shared/shanghai-days'

/** What an operator is asked to decide on. */
export const reviewKinds = [
  'need',
  'capability',
  'pilot',
  'claim',
  'verification',
  'label',
  'report',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const decisions = ['approve', 'changes', 'reject', 'hide', 'merge'] as const
export type Decision = (typeof decisions)[number]

/** Why something is not approved: a code that the asker is told, with a note. */
export const reasonCodes = [
  'incomplete',
  'unclear',
  'duplicate',
  'wrong-category',
  'not-genuine',
  'discloses-secrets',
  'evidence-missing',
  'evidence-unreadable',
  'evidence-expired',
  'not-authorised',
  'out-of-scope',
  'abuse',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Working days within which each kind is to be decided; our own rule. */
export const daysToDecide: Readonly<Record<ReviewKind, number>> = {
  need: 2,
  capability: 2,
  pilot: 3,
  claim: 3,
  verification: 3,
  label: 3,
  report: 1,
}

/**
 * The instant `days` working days after `from`. `isWorkday` is asked of days of Shanghai, written
 * `2026-11-23`. Throws a RangeError if nobody works for a hundred days on end.
 */
export function dueAfter(from: Date, days: number, isWorkday: (day: string) => boolean): Date {
  let passed = 0
  let left = days
  while (left > 0) {
    passed += 1
    if (isWorkday(dayOf(daysAfter(from, passed)))) left--
    if (passed > days + 100) throw new RangeError('nobody ever works')
  }
  return daysAfter(from, passed)
}
