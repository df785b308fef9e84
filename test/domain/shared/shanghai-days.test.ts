import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countDays,
  dayOf,
  daysAfter,
  daysBetween,
  endOfDay,
  startOfDay,
} from '../../../app/domain/shared/shanghai-days'

const instant = fc.date({
  min: new Date('1995-01-01'),
  max: new Date('2200-01-01'),
  noInvalidDate: true,
})

describe('a day', () => {
  test('that a form names ends at midnight in Shanghai', () => {
    expect(endOfDay(new Date('2027-03-01'))).toEqual(new Date('2027-03-01T23:59:59.999+08:00'))
  })

  test('is that of Shanghai, from its first millisecond to its last', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const day = dayOf(at)
        const start = startOfDay(day)
        if (start === null) throw new Error(`${day} is no day`)
        const end = endOfDay(at)
        expect([dayOf(start), dayOf(end)]).toEqual([day, day])
        expect(start <= at && at <= end).toBe(true)
        expect(end.getTime() - start.getTime()).toBe(86_399_999)
        expect([countDays(start, end), countDays(at, daysAfter(end, 1))]).toEqual([0, 1])
      }),
    )
  })

  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-5', '20260105', '', 'today'])(
    'of the calendar is not %j',
    (text) => {
      expect(startOfDay(text)).toBeNull()
    },
  )

  test.each([
    ['2024-02-29', '2024-02-28T16:00:00.000Z'],
    ['2026-01-01', '2025-12-31T16:00:00.000Z'],
  ])('%s begins at %s', (day, start) => {
    expect(startOfDay(day)?.toISOString()).toBe(start)
  })

  test('of no instant there is none', () => {
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError)
    expect(countDays('x', '2026-01-01')).toBeNaN()
  })
})

test('days that were added are counted, by the calendar and by the clock', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -5000, max: 5000 }), (at, days) => {
      const then = daysAfter(at, days)
      expect(countDays(at, then)).toBe(days)
      expect(daysBetween(at, then)).toBe(days)
      expect(countDays(then.toISOString(), at.toISOString())).toBe(-days + 0)
    }),
  )
  expect(daysBetween(new Date('2026-03-01'), new Date('2026-03-02T12:00Z'))).toBe(1.5)
})
