import type { Match } from '../../domain/matching/board'
import type { CapabilityFacts, NeedFacts } from '../../domain/matching/facts'
import { sharedPlace } from '../../domain/matching/fit/taxonomy-fit'
import type { Judgement } from '../../domain/matching/judgement'
import type { MatchContext } from '../../domain/matching/match-context'
import type { Taxonomy } from '../../platform/engine/taxonomy.server'
import { nameIn } from '../../platform/languages/name-in'
import { requirementText } from '../../wording/requirement-text'
import type { Wording } from '../../wording/wording'
import { offeredText } from './offered-text'

/** Both sides of a match, by what they were weighed, and how the places of the chains are called. */
export interface MatchedPair {
  readonly need: NeedFacts
  readonly offer: CapabilityFacts
  readonly context: MatchContext
  readonly names: Taxonomy
}

/** So many met requirements are named in the sentence of the strongest reason. */
const mostNamed = 2

/**
 * The strongest reason in words: which requirements are met and by what, at which place of the chains both
 * stand, or which words both have. `shared` are the words in common, with where they stand.
 */
export function reasonText(
  match: Match,
  pair: MatchedPair,
  shared: readonly string[],
  words: Wording,
): string {
  const { t } = words
  const { facet, requirementIds } = match.strongest
  if (facet === 'taxonomy') return placeText(pair, words)
  const comma = t('interface:listComma')
  const named =
    facet === 'text'
      ? shared
      : match.judgements
          .filter((it) => requirementIds.includes(it.requirement.id))
          .slice(0, mostNamed)
          .map((it) => metText(it, words))
  return t(`wording:match.reason.${facet}.${named.length > 0 ? 'named' : 'plain'}`, {
    named: named.join(comma),
    count: requirementIds.length,
  })
}

/** What was asked for, and what the offer has of it unless it says the same. */
function metText({ requirement, offered }: Judgement, words: Wording): string {
  const asked = requirementText(requirement, words)
  const answer = offeredText(offered, words)
  // Of a certificate the answer names it too, and until when.
  if (requirement.kind === 'certificate' && answer?.startsWith(asked)) return answer
  return answer === null
    ? asked
    : words.t('wording:match.metBy', { requirement: asked, offered: answer })
}

function placeText({ need, offer, context, names }: MatchedPair, { t, language }: Wording): string {
  const place = sharedPlace(need, offer, context)
  if (place === null) return t('wording:match.reason.taxonomy.plain')
  if (place.kind === 'code') {
    const name = names.industry.get(place.code)?.name ?? ''
    return t('wording:match.reason.taxonomy.code', { code: place.code, name })
  }
  const step = nameIn(names.step, place.stepId, language)
  const other = nameIn(names.step, place.otherStepId, language)
  if (place.stepId === place.otherStepId) return t('wording:match.reason.taxonomy.step', { step })
  const key = context.isAdjacent(place.stepId, place.otherStepId) ? 'adjacent' : 'chain'
  return t(`wording:match.reason.taxonomy.${key}`, { step, other })
}
