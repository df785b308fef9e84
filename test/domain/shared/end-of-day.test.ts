import { expect, test } from 'vitest'
import { endOfDay } from '../../../app/domain/shared/end-of-day'

test('a day that a form names ends at midnight in Shanghai', () => {
  expect(endOfDay(new Date('2027-03-01'))).toEqual(new Date('2027-03-01T23:59:59.999+08:00'))
})
