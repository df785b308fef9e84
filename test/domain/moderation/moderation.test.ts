import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareListings } from '../../../app/domain/moderation/compare-listings'
import { decideReview, decisionsFor } from '../../../app/domain/moderation/decide-review'
import {
  decisions,
  dueAfter,
  reasonCodes,
  reviewKinds,
} from '../../../app/domain/moderation/review'
import { isWorkday } from '../../../app/platform/environment/is-workday.server'

const open = { subjectId: 's', isDecided: false, version: 3 }
const asked = { reason: null, version: 3, mergeInto: null }

describe('a decision', () => {
  test('publishes, returns, rejects, hides or merges a listing', () => {
    const after = decisionsFor('need').map((decision) => {
      const reason = decision === 'approve' ? null : ('unclear' as const)
      return decideReview({ ...open, kind: 'need' }, { ...asked, decision, reason, mergeInto: 't' })
    })
    expect(after).toEqual(
      ['approve', 'changes', 'reject', 'hide', 'merge'].map((move) => ({
        ok: true,
        value: { move },
      })),
    )
  })

  test('on a report hides what was reported, or leaves it', () => {
    const report = { ...open, kind: 'report' as const }
    expect(decideReview(report, { ...asked, decision: 'reject' })).toMatchObject({
      value: { move: null },
    })
    expect(decideReview(report, { ...asked, decision: 'hide', reason: 'abuse' })).toMatchObject({
      value: { move: 'hide' },
    })
  })

  test('is refused twice, on another state than was seen, without a reason, without a target', () => {
    const need = { ...open, kind: 'need' as const }
    const reasonOf = (outcome: ReturnType<typeof decideReview>) => !outcome.ok && outcome.reason
    const approve = { ...asked, decision: 'approve' as const }
    expect(reasonOf(decideReview({ ...need, isDecided: true }, approve))).toBe('already-decided')
    expect(reasonOf(decideReview(need, { ...approve, version: 2 }))).toBe('changed-meanwhile')
    expect(reasonOf(decideReview(need, { ...asked, decision: 'reject' }))).toBe('reason-missing')
    const merge = { ...asked, decision: 'merge' as const, reason: 'duplicate' as const }
    expect(reasonOf(decideReview(need, merge))).toBe('target-missing')
    expect(reasonOf(decideReview(need, { ...merge, mergeInto: 's' }))).toBe('target-missing')
    const label = { ...open, kind: 'label' as const }
    expect(reasonOf(decideReview(label, { ...merge, mergeInto: 't' }))).toBe('not-for-this-kind')
  })

  test('that is not good news always needs a reason, whatever it is about', () => {
    const any = fc.record({
      kind: fc.constantFrom(...reviewKinds),
      decision: fc.constantFrom(...decisions),
      reason: fc.constantFrom(null, ...reasonCodes),
    })
    fc.assert(
      fc.property(any, ({ kind, decision, reason }) => {
        const taken = decideReview(
          { ...open, kind },
          { ...asked, decision, reason, mergeInto: 't' },
        )
        const isGood = decision === 'approve' || (kind === 'report' && decision === 'reject')
        if (taken.ok) expect(isGood || reason !== null).toBe(true)
      }),
    )
  })
})

describe('the clock', () => {
  const isWeekday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay())

  test('skips the weekend of Shanghai', () => {
    // Friday 2026-11-20 at noon in Shanghai: two working days later is Tuesday.
    const friday = new Date('2026-11-20T04:00:00Z')
    expect(dueAfter(friday, 2, isWeekday)).toEqual(new Date('2026-11-24T04:00:00Z'))
    // Sunday evening in London is Monday morning in Shanghai.
    expect(dueAfter(new Date('2026-11-22T20:00:00Z'), 1, isWeekday)).toEqual(
      new Date('2026-11-23T20:00:00Z'),
    )
  })

  test('never falls on a weekend, and later starts are never due earlier', () => {
    const instant = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2029-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 15 }), (a, b, days) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const due = dueAfter(early, days, isWeekday)
        const weekday = new Date(due.getTime() + 8 * 3_600_000).getUTCDay()
        expect(weekday).toBeGreaterThan(0)
        expect(weekday).toBeLessThan(6)
        expect(dueAfter(late, days, isWeekday).getTime()).toBeGreaterThanOrEqual(due.getTime())
      }),
    )
  })
})

describe('working days in Shanghai', () => {
  test('skip public holidays and count the weekends worked for them', () => {
    // The week of the National Day of 2026, and the Saturday worked for it.
    expect(isWorkday('2026-09-30')).toBe(true)
    expect(isWorkday('2026-10-01')).toBe(false)
    expect(isWorkday('2026-10-07')).toBe(false)
    expect(isWorkday('2026-10-10')).toBe(true)
    const due = dueAfter(new Date('2026-09-30T04:00:00Z'), 1, isWorkday)
    expect(due).toEqual(new Date('2026-10-08T04:00:00Z'))
  })

  test('of years that nobody has announced yet are all but weekends', () => {
    expect(isWorkday('2035-03-01')).toBe(true)
    expect(isWorkday('2035-03-03')).toBe(false)
  })

  test('that never come are an error, not an endless loop', () => {
    expect(() => dueAfter(new Date(), 1, () => false)).toThrow(RangeError)
  })
})

describe('two listings', () => {
  const fields = fc.dictionary(fc.constantFrom('title', 'summary', 'terms'), fc.string())

  test('are as like as two, whichever comes first, and a copy is wholly alike', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const { similarity } = compareListings(one, other)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        expect(compareListings(other, one).similarity).toBeCloseTo(similarity)
        // Of two that say nothing, nothing is known.
        const saysNothing = Object.values(one).every((text) => text.trim() === '')
        const alike = { similarity: saysNothing ? 0 : 1, differing: [] }
        expect(compareListings(one, { ...one })).toEqual(alike)
      }),
    )
  })

  test('whose texts are all withheld are not pointed out as one', () => {
    expect(compareListings({ title: '', summary: '' }, { title: '' }).similarity).toBe(0)
  })

  test('name the fields that differ, the most different first', () => {
    const one = { title: '涡轮叶片五轴精铣外协', summary: '小批量长期合作', terms: '五轴' }
    const other = { title: '涡轮叶片五轴精铣外协加工', summary: '大批量', terms: '五轴' }
    const { similarity, differing } = compareListings(one, other)
    expect(differing).toEqual(['summary', 'title'])
    expect(similarity).toBeGreaterThan(0.55)
    expect(
      compareListings(one, { title: '冷链运输车队', summary: '跨省', terms: '' }).similarity,
    ).toBeLessThan(0.2)
  })
})
