import type { Requirement } from '../listing/requirement'
import type { CapabilityFacts } from './facts'
import type { Judgement } from './judgement'
import type { MatchContext } from './match-context'

type Term = Extract<Requirement, { kind: 'process' | 'material' }>

/**
 * A process or material asked for against those offered. A narrower term meets (316L for stainless
 * steel); only a broader one leaves it unknown; other terms of the kind mean that it is not offered.
 */
export function judgeTerm(
  requirement: Term,
  capability: CapabilityFacts,
  context: MatchContext,
): Judgement {
  const { term } = requirement
  const { weights } = context
  const terms = requirement.kind === 'process' ? capability.processes : capability.materials
  const isOrIsNarrower = (offer: string) => offer === term || context.broader(offer).includes(term)
  const matched = terms.find((offer) => offer === term) ?? terms.find(isOrIsNarrower)
  if (matched !== undefined) {
    return { requirement, verdict: 'met', fit: 1, offered: { kind: 'terms', terms, matched } }
  }
  const mentioned = capability.mentions.find(isOrIsNarrower)
  if (mentioned !== undefined) {
    const offered = { kind: 'mention' as const, term: mentioned }
    return { requirement, verdict: 'met', fit: weights.mention, offered }
  }
  const classes = context.broader(term)
  const mayInclude = [...terms, ...capability.mentions].some((it) => classes.includes(it))
  if (terms.length === 0 || mayInclude) {
    const offered = terms.length === 0 ? null : { kind: 'terms' as const, terms, matched: null }
    return { requirement, verdict: 'unknown', fit: weights.unknown, offered }
  }
  return { requirement, verdict: 'unmet', fit: 0, offered: { kind: 'terms', terms, matched: null } }
}
