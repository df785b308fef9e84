import { expect, test } from 'vitest'
import type { CapabilityFacts } from '../../../app/domain/matching/facts'
import { judgeTerm } from '../../../app/domain/matching/judge-term'
import { plainContext, silentOffer } from './plain-facts'

const classes = new Map([['树脂砂铸造', ['砂型铸造', '铸造']]])
const context = { ...plainContext, broader: (term: string) => classes.get(term) ?? [] }

function offeredFor(term: string, offer: Partial<CapabilityFacts>) {
  const asked = {
    kind: 'process',
    term,
    id: 'r',
    strictness: 'hard',
    tier: 0,
    lotId: null,
  } as const
  const { verdict, offered } = judgeTerm(asked, { ...silentOffer, ...offer }, context)
  return { verdict, offered }
}

const listing = (terms: readonly string[], matched: string | null) => ({
  kind: 'terms',
  terms,
  matched,
})

test('what is listed stands beside what was asked, with the term that answers it', () => {
  const terms = ['树脂砂铸造', '铸造']
  expect(offeredFor('铸造', { processes: terms })).toEqual({
    verdict: 'met',
    offered: listing(terms, '铸造'),
  })
  expect(offeredFor('砂型铸造', { processes: terms })).toEqual({
    verdict: 'met',
    offered: listing(terms, '树脂砂铸造'),
  })
})

test('what is listed stands there as well where it does not answer, or only may', () => {
  expect(offeredFor('铸造', { processes: ['焊接'] })).toEqual({
    verdict: 'unmet',
    offered: listing(['焊接'], null),
  })
  expect(offeredFor('树脂砂铸造', { processes: ['铸造'] })).toEqual({
    verdict: 'unknown',
    offered: listing(['铸造'], null),
  })
})

test('a mention is told as one, and silence as nothing', () => {
  expect(offeredFor('铸造', { mentions: ['树脂砂铸造'] })).toEqual({
    verdict: 'met',
    offered: { kind: 'mention', term: '树脂砂铸造' },
  })
  expect(offeredFor('铸造', {})).toEqual({ verdict: 'unknown', offered: null })
})

const material = { kind: 'material', id: 'r', strictness: 'hard', tier: 0, lotId: null } as const
const verdictOf = (asked: object, materials: readonly string[]) =>
  judgeTerm({ ...material, term: '', ...asked }, { ...silentOffer, materials }, context).verdict

test('of several one is enough', () => {
  const either = { term: 'TC4', others: ['TC11'] }
  expect(verdictOf(either, ['TC11', '铝'])).toBe('met')
  expect(verdictOf(either, ['铝'])).toBe('unmet')
  expect(verdictOf(either, [])).toBe('unknown')
})

test('what must not be in there is met by who lists none of it, and asked of who lists both', () => {
  const excluded = { term: '铅', isExcluded: true } as const
  expect(verdictOf(excluded, ['锡', '铜'])).toBe('met')
  expect(verdictOf(excluded, ['铅'])).toBe('unmet')
  expect(verdictOf(excluded, ['铅', '锡'])).toBe('unknown')
  expect(verdictOf(excluded, [])).toBe('unknown')
})
