import { describe, expect, test } from 'vitest'
import type { Requirement, RequirementBody } from '../../../app/domain/listing/requirement'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import type { MatchContext } from '../../../app/domain/matching/match-context'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { noText } from './text-of-tokens'

const context: MatchContext = {
  now: new Date('2026-03-01T00:00:00Z'),
  weights: defaultWeights,
  corpus: countCorpus([]),
  broader: () => [],
  isAdjacent: () => false,
  sectionOf: () => undefined,
}

const silent: CapabilityFacts = {
  id: 'offer',
  organizationId: 'supplier',
  title: '能力',
  text: noText,
  chainStepIds: ['chain/step'],
  industryCodes: [],
  processes: [],
  materials: [],
  mentions: [],
  ranges: [],
  certificates: [],
  capacity: null,
  leadTimeDays: null,
  serves: null,
  site: null,
  trl: null,
  orderSize: null,
  confirmedAt: null,
}

function must(body: RequirementBody, id: string, lotId: string | null = null): Requirement {
  return { ...body, id, strictness: 'hard', tier: 0, lotId }
}

describe('lots', () => {
  const need: NeedFacts = {
    id: 'need',
    organizationId: 'asker',
    kind: 'sourcing',
    title: '需求',
    text: noText,
    chainStepIds: ['chain/step'],
    industryCodes: [],
    requirements: [
      must({ kind: 'trl', level: 7 }, 'whole'),
      must({ kind: 'process', term: '铸造' }, 'cast', 'lot-1'),
      must({ kind: 'material', term: 'HT300' }, 'iron', 'lot-1'),
      must({ kind: 'process', term: '铣削' }, 'mill', 'lot-2'),
    ],
    budget: null,
    districtCode: null,
    closesAt: null,
  }
  const boardOf = (offer: Partial<CapabilityFacts>) =>
    rankCapabilities(need, [{ ...silent, trl: 9, ...offer }], context)

  test('a supplier of one lot matches, and is not blamed for the other', () => {
    const [match] = boardOf({ processes: ['铸造'], materials: ['HT300'] }).matches
    expect(match?.coveredLotIds).toEqual(['lot-1'])
    expect(match?.judgements.map(({ requirement }) => requirement.id).sort()).toEqual([
      'cast',
      'iron',
      'whole',
    ])
  })

  test('a supplier of both covers both', () => {
    const [match] = boardOf({ processes: ['铸造', '铣削'], materials: ['HT300'] }).matches
    expect(match?.coveredLotIds).toEqual(['lot-1', 'lot-2'])
  })

  test('what fails the whole need fails, whichever lots are covered', () => {
    const { matches, nearMisses } = boardOf({ processes: ['铣削'], trl: 3 })
    expect(matches).toEqual([])
    expect(nearMisses.map((it) => it.wouldMatchIf.map((why) => why.requirement.id))).toEqual([
      ['whole'],
    ])
  })

  test('a near miss names what the nearest lot lacks', () => {
    const { matches, nearMisses } = boardOf({ processes: ['铸造'], materials: ['Q235'] })
    expect(matches).toEqual([])
    expect(nearMisses.map((it) => it.wouldMatchIf.map((why) => why.requirement.id))).toEqual([
      ['iron'],
    ])
  })

  test('who fails more than one must is shown apart with the first of them', () => {
    const board = boardOf({ processes: ['喷涂'], trl: 3 })
    expect([...board.matches, ...board.nearMisses]).toEqual([])
    expect(board.exclusions).toEqual([{ requirementId: 'whole', reason: 'trl', ids: ['offer'] }])
    expect(board.considered).toBe(1)
  })
})
