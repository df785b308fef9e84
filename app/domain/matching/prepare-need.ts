import type { Requirement, RequirementKind } from '../listing/requirement'
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
  /** Kinds of which there are several hard ones: what meets one may fail another. */
  readonly rivalKinds: ReadonlySet<RequirementKind>
}

/** With `only`, for an offer that has no other tokens than these. */
export function prepareNeed(
  facts: NeedFacts,
  { corpus, weights }: MatchContext,
  only?: ReadonlySet<string>,
): PreparedNeed {
  const requirements = [...facts.requirements].sort((a, b) => (a.id < b.id ? -1 : 1))
  const lotIds = requirements.flatMap(({ lotId }) => (lotId === null ? [] : [lotId]))
  const hard = requirements.flatMap(({ kind, strictness }) => (strictness === 'hard' ? [kind] : []))
  return {
    facts,
    text: profileText(facts.text, corpus, weights, only),
    requirements,
    lotIds: [...new Set(lotIds)].sort(),
    rivalKinds: new Set(hard.filter((kind, at) => hard.indexOf(kind) < at)),
  }
}
