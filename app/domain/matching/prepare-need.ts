import type { Requirement } from '../listing/requirement'
import type { NeedFacts } from './facts'
import { profileText, type TextProfile } from './fit/text-fit'
import type { MatchContext } from './match-context'

/** A need with what is worth working out once for all candidates. */
export interface PreparedNeed {
  readonly facts: NeedFacts
  readonly text: TextProfile
  /** In a fixed order, so that sums do not depend on that of the input. */
  readonly requirements: readonly Requirement[]
  /** Lots that have requirements of their own, by id. */
  readonly lotIds: readonly string[]
}

export function prepareNeed(facts: NeedFacts, { corpus, weights }: MatchContext): PreparedNeed {
  const requirements = [...facts.requirements].sort((a, b) => (a.id < b.id ? -1 : 1))
  const lotIds = requirements.flatMap(({ lotId }) => (lotId === null ? [] : [lotId]))
  return {
    facts,
    text: profileText(facts.text, corpus, weights),
    requirements,
    lotIds: [...new Set(lotIds)].sort(),
  }
}
