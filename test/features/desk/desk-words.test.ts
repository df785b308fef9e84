import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { type Decision, reviewKinds } from '../../../app/domain/moderation/review'
import { compareFacts } from '../../../app/features/desk/compare-facts.server'
import { useDecisionName } from '../../../app/features/desk/decision-name'
import { deskAddress } from '../../../app/features/desk/desk-address'
import { DeskQuery } from '../../../app/features/desk/desk-query'
import { isAboutListing, listingKindOf } from '../../../app/features/desk/listing-kind-of'
import { useReviewTitle } from '../../../app/features/desk/review-title'
import { createI18n } from '../../../app/platform/languages/i18n'
import chinese from '../../../app/platform/languages/messages/zh-cn'

const i18n = createI18n('zh-CN', chinese)
const Words = ({ use }: { use: () => string }) => use()

/** What a component says that calls this hook. */
function said(use: () => string): string {
  return renderToStaticMarkup(
    createElement(I18nextProvider, { i18n }, createElement(Words, { use })),
  )
}

test('a decision on a report is about the report, any other about the listing', () => {
  const name = (kind: string, decision: Decision) => said(() => useDecisionName()(kind)(decision))
  const { reportDecision, decision } = chinese.desk
  expect(name('report', 'hide')).toBe(reportDecision.hide)
  expect(name('report', 'reject')).toBe(reportDecision.reject)
  expect(name('need', 'hide')).toBe(decision.hide)
  expect(name('need', 'reject')).toBe(decision.reject)
  expect(name('report', 'approve')).toBe(decision.approve)
  expect(reportDecision.hide).not.toBe(decision.hide)
})

test('an item is called by its title, a label by its name, one without a title as such', () => {
  const title = (kind: string, title: string) => said(() => useReviewTitle()({ kind, title }))
  expect(title('need', '叶片外协')).toBe('叶片外协')
  expect(title('need', '')).toBe(chinese.desk.untitled)
  expect(title('label', 'aeo')).toBe(chinese.listing.label.aeo)
})

test('the address of the desk is read as it was written, and says nothing that goes without saying', () => {
  const filter = fc.record({
    kind: fc.constantFrom(null, ...reviewKinds),
    isDecided: fc.boolean(),
    page: fc.integer({ min: 1, max: 200 }),
  })
  fc.assert(
    fc.property(filter, fc.option(fc.uuid()), (asked, review) => {
      const address = new URL(deskAddress(asked, review ?? undefined), 'https://lianhe.example')
      const query: Record<string, string[]> = {}
      for (const [name, value] of address.searchParams) query[name] = [value]
      const read = DeskQuery.parse(query)
      expect(read).toEqual({ filter: asked, chosen: review, done: 0, refused: null })
    }),
  )
  expect(deskAddress({ kind: null, isDecided: false, page: 1 })).toBe('/desk')
  expect(DeskQuery.parse({ done: ['3'], refused: ['gone'], kind: ['x'] })).toMatchObject({
    ...{ done: 3, refused: 'gone' },
    filter: { kind: null },
  })
})

test('a review is about a listing, or none', () => {
  expect(listingKindOf({ kind: 'report', about: 'pilot' })).toBe('pilot')
  expect(listingKindOf({ kind: 'need', about: 'pilot' })).toBe('need')
  expect(() => listingKindOf({ kind: 'claim', about: null })).toThrow()
  expect(reviewKinds.filter((kind) => isAboutListing({ kind }))).toEqual([
    ...['need', 'capability', 'pilot', 'report'],
  ])
})

test('facts stand beside those of before, by name and tier, and what is gone stands by its name', () => {
  const fact = (name: string, value: string, tier: 0 | 1 = 0) => ({ name, value, tier })
  const now = [fact('title', 'a'), fact('text', 'x\ny'), fact('more', 'm')]
  expect(compareFacts(now, null).map(({ lines }) => lines)).toEqual([null, null, null])
  const before = [fact('title', 'a'), fact('title', 'secret', 1), fact('text', 'x\nz')]
  expect(compareFacts(now, before).map(({ name, tier, lines }) => [name, tier, lines])).toEqual([
    ['title', 0, [{ text: 'a', mark: 'same' }]],
    ['title', 1, [{ text: 'secret', mark: 'removed' }]],
    [
      'text',
      0,
      [
        { text: 'x', mark: 'same' },
        { text: 'z', mark: 'removed' },
        { text: 'y', mark: 'added' },
      ],
    ],
    ['more', 0, [{ text: 'm', mark: 'added' }]],
  ])
})

test('texts of which nearly nothing is the same are one whole instead of another', () => {
  const lines = (from: number) => Array.from({ length: 300 }, (_, at) => `${from + at}`).join('\n')
  const [compared] = compareFacts(
    [{ name: 'text', value: lines(1000), tier: 0 }],
    [{ name: 'text', value: lines(0), tier: 0 }],
  )
  const marks = compared?.lines?.map(({ mark }) => mark) ?? []
  expect(marks.slice(0, 300).every((mark) => mark === 'removed')).toBe(true)
  expect(marks.slice(300).every((mark) => mark === 'added')).toBe(true)
  expect(marks).toHaveLength(600)
})
