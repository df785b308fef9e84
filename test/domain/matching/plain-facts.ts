import type { Requirement, RequirementBody } from '../../../app/domain/listing/requirement'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import type { MatchContext } from '../../../app/domain/matching/match-context'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { noText } from './text-of-tokens'

export const now = new Date('2026-03-01T00:00:00Z')

/** Two chains of which `metal/cast` delivers to `metal/mill`; four codes of two sections. */
export const plainContext: MatchContext = {
  now,
  weights: defaultWeights,
  corpus: countCorpus([]),
  broader: () => [],
  isAdjacent: (one, other) => [one, other].sort().join() === 'metal/cast,metal/mill',
  sectionOf: (code) =>
    new Map([
      ['3484', 'C'],
      ['3489', 'C'],
      ['3670', 'C'],
      ['7320', 'M'],
    ]).get(code),
}

/** An offer that stands on the step of `plainNeed` and says nothing else. */
export const silentOffer: CapabilityFacts = {
  id: 'offer',
  organizationId: 'supplier',
  title: '能力',
  text: noText,
  chainStepIds: ['metal/cast'],
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

export const plainNeed: NeedFacts = {
  id: 'need',
  organizationId: 'asker',
  kind: 'sourcing',
  title: '需求',
  text: noText,
  chainStepIds: ['metal/cast'],
  industryCodes: [],
  requirements: [],
  budget: null,
  districtCode: null,
  closesAt: null,
}

export function must(id: string, body: RequirementBody, lotId: string | null = null): Requirement {
  return { ...body, id, strictness: 'hard', tier: 0, lotId }
}

export function wish(id: string, body: RequirementBody, lotId: string | null = null): Requirement {
  return { ...body, id, strictness: 'wish', tier: 0, lotId }
}
