import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, withOne, without } from '../../app/components/list-address'
import { pagesToShow } from '../../app/components/pages-to-show'

const shownPages = (page: number, count: number) =>
  pagesToShow(page, count)
    .map((it) => (it.isGap ? '…' : String(it.page)))
    .join(' ')

test.each([
  [1, 1, '1'],
  [1, 5, '1 2 3 4 5'],
  [1, 12, '1 2 3 … 12'],
  [6, 12, '1 … 4 5 6 7 8 … 12'],
  [5, 12, '1 2 3 4 5 6 7 … 12'],
  [12, 12, '1 … 10 11 12'],
])('on page %i of %i the links are %s', (page, count, words) => {
  expect(shownPages(page, count)).toBe(words)
})

test('first, last and present page are always there, in order, and no gap hides a single page', () => {
  const place = fc
    .integer({ min: 1, max: 500 })
    .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)))
  fc.assert(
    fc.property(place, ([page, count]) => {
      const shown = pagesToShow(page, count)
      const pages = shown.filter((it) => !it.isGap).map((it) => it.page)
      expect(pages).toContain(1)
      expect(pages).toContain(page)
      expect(pages).toContain(count)
      expect(pages).toEqual(pages.toSorted((one, other) => one - other))
      for (const [at, it] of shown.entries()) {
        if (!it.isGap) continue
        const next = shown[at + 1]?.page ?? count
        expect(next - it.page).toBeGreaterThan(1)
      }
    }),
  )
})

test('addresses lose one value, a whole parameter, or gain a page', () => {
  const parameters = [
    ['q', '光刻胶'],
    ['kind', 'sourcing'],
    ['kind', 'challenge'],
  ] as const
  expect(addressOf('/needs', without(parameters, 'kind', 'sourcing'))).toBe(
    '/needs?q=%E5%85%89%E5%88%BB%E8%83%B6&kind=challenge',
  )
  expect(addressOf('/needs', without(without(parameters, 'kind'), 'q'))).toBe('/needs')
  expect(addressOf('/needs', withOne([['page', '2']], 'page', '3'))).toBe('/needs?page=3')
})
