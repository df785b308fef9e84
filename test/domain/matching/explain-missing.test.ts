import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../../app/domain/listing/requirement'
import type { CapabilityFacts } from '../../../app/domain/matching/facts'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { rankNeeds } from '../../../app/domain/matching/rank-needs'
import { must, plainContext, plainNeed, silentOffer, wish } from './plain-facts'

const accredited = wish('cnas', { kind: 'certificate', certificate: 'CNAS' })
const holding = [{ code: 'CNAS', expiresAt: null }]
const without = [{ code: 'ISO9001', expiresAt: null }]

function offer(id: string, more: Partial<CapabilityFacts> = {}): CapabilityFacts {
  return { ...silentOffer, id, organizationId: `org-${id}`, trl: 9, ...more }
}

function missingOf(
  id: string,
  requirements: readonly Requirement[],
  offers: readonly CapabilityFacts[],
) {
  const { matches, nearMisses } = rankCapabilities(
    { ...plainNeed, requirements, districtCode: '310115' },
    offers,
    plainContext,
  )
  const found = [...matches, ...nearMisses].find(({ capabilityId }) => capabilityId === id)
  return found?.missing && { id: found.missing.judgement.requirement.id, by: found.missing }
}

describe('who has the missing piece', () => {
  const lacking = offer('lacking', { certificates: without })
  const holder = (id: string, more: Partial<CapabilityFacts> = {}) =>
    offer(id, { certificates: holding, ...more })
  const next = { site: { region: 'shanghai', districtCode: '310115' } } as const
  const ask = (offers: readonly CapabilityFacts[]) =>
    missingOf('lacking', [accredited], [lacking, ...offers])?.by.capabilityIds

  test('is named best first, ties by id, three at most', () => {
    expect(ask(['d', 'c', 'b', 'a'].map((id) => holder(id)))).toEqual(['a', 'b', 'c'])
    expect(ask([holder('a'), holder('b'), holder('z', next)])).toEqual(['z', 'a', 'b'])
  })

  test('is named once a supplier, with the better of its offers', () => {
    const better = holder('a-near', { ...next, organizationId: 'twice' })
    const worse = holder('a', { organizationId: 'twice' })
    expect(ask([worse, better, holder('b')])).toEqual(['a-near', 'b'])
  })

  test('is never the supplier itself, and that costs no other its place', () => {
    const own = holder('own', { ...next, organizationId: lacking.organizationId })
    expect(ask([own, holder('a'), holder('b'), holder('c')])).toEqual(['a', 'b', 'c'])
  })

  test('is only who is of that trade, whatever else they have in common with the need', () => {
    const milling = must('mill', { kind: 'process', term: '铣削' })
    const asked = [accredited, milling]
    const elsewhere = { chainStepIds: ['food/bake'], processes: ['铣削'] }
    const all = [
      { ...lacking, processes: ['铣削'] },
      holder('far', elsewhere),
      holder('near', { processes: ['铣削'], chainStepIds: ['metal/mill'] }),
    ]
    expect(missingOf('lacking', asked, all)?.by.capabilityIds).toEqual(['near'])
  })

  test('is, of a process, who offers it, not who only speaks of it', () => {
    const milling = must('mill', { kind: 'process', term: '铣削' })
    const all = [
      offer('lacking', { processes: ['铸造'] }),
      offer('speaks', { processes: ['铸造'], mentions: ['铣削'] }),
      offer('mills', { processes: ['铣削'] }),
    ]
    expect(missingOf('lacking', [milling], all)?.by.capabilityIds).toEqual(['mills'])
  })

  test('is nobody where nobody meets it', () => {
    expect(ask([offer('a', { certificates: without }), offer('b')])).toEqual([])
  })

  test('is not told among the needs of one supplier', () => {
    const need = { ...plainNeed, requirements: [accredited] }
    const [match] = rankNeeds(lacking, [need, { ...need, id: 'other' }], plainContext).matches
    expect(match?.missing?.judgement.requirement).toEqual(accredited)
    expect(match?.missing?.capabilityIds).toEqual([])
  })
})

describe('what is missing most', () => {
  const readiness = must('trl', { kind: 'trl', level: 7 })
  const casting = must('cast', { kind: 'process', term: '铸造' })
  const quick = wish('days', { kind: 'lead-time', days: 20 })
  const warranty = must('words', { kind: 'statement', text: '质保三年' })
  const all = [warranty, quick, accredited, casting, readiness]

  test.each<[string, Partial<CapabilityFacts>, string]>([
    ['a must that fails', { trl: 5, certificates: without }, 'trl'],
    ['then a must that nothing is known of', { certificates: without }, 'cast'],
    ['then a wish that is not met', { processes: ['铸造'], certificates: without }, 'cnas'],
    ['then a wish unknown', { processes: ['铸造'], certificates: holding }, 'days'],
    [
      'and last a sentence to be asked about',
      { processes: ['铸造'], certificates: holding, leadTimeDays: { min: 5, max: 9 } },
      'words',
    ],
  ])('is %s', (_what, facts, id) => {
    expect(missingOf('one', all, [offer('one', facts)])?.id).toBe(id)
    expect(missingOf('one', all.toReversed(), [offer('one', facts)])?.id).toBe(id)
  })

  test('is, of two wishes not met, the one that is missed by more', () => {
    const facts = { certificates: without, leadTimeDays: { min: 21, max: 30 } }
    for (const [days, cnas] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const asked = [
        { ...quick, id: days },
        { ...accredited, id: cnas },
      ]
      expect(missingOf('one', asked, [offer('one', facts)])?.id).toBe(cnas)
    }
  })

  test('is nothing where all is met', () => {
    expect(missingOf('one', [readiness], [offer('one')])).toBeNull()
  })
})
