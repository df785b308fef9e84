import type { Requirement } from '../listing/requirement'
import type { CapabilityFacts } from './facts'
import type { Judgement } from './judgement'
import type { MatchContext } from './match-context'

type Term = Extract<Requirement, { kind: 'process' | 'material' }>

/**
 * A process or material asked for against those offered. A narrower term meets (316L for stainless
 * steel), and of several one is enough; only a broader one leaves it unknown; other terms of the kind mean that it is not offered.
 */
export function judgeTerm(
  requirement: Term,
  capability: CapabilityFacts,
  context: MatchContext,
): Judgement {
  const { weights } = context
  const terms = requirement.kind === 'process' ? capability.processes : capability.materials
  if (requirement.isExcluded === true) return judgeExclusion(requirement, terms, context)
  const asked = [requirement.term, ...(requirement.others ?? [])]
  const isOrIsNarrower = (offer: string) =>
    asked.some((term) => offer === term || context.broader(offer).includes(term))
  const matched = terms.find((offer) => asked.includes(offer)) ?? terms.find(isOrIsNarrower)
  if (matched !== undefined) {
    return { requirement, verdict: 'met', fit: 1, offered: { kind: 'terms', terms, matched } }
  }
  const mentioned = capability.mentions.find(isOrIsNarrower)
  if (mentioned !== undefined) {
    const offered = { kind: 'mention' as const, term: mentioned }
    return { requirement, verdict: 'met', fit: weights.mention, offered }
  }
  const classes = asked.flatMap((term) => context.broader(term))
  const mayInclude = [...terms, ...capability.mentions].some((it) => classes.includes(it))
  if (terms.length === 0 || mayInclude) {
    const offered = terms.length === 0 ? null : { kind: 'terms' as const, terms, matched: null }
    return { requirement, verdict: 'unknown', fit: weights.unknown, offered }
  }
  return { requirement, verdict: 'unmet', fit: 0, offered: { kind: 'terms', terms, matched: null } }
}

/**
 * Something that must not be in there: met where what is listed holds none of it, missed where it holds
 * nothing else; who lists both may do without, which is to be asked.
 */
function judgeExclusion(
  requirement: Term,
  terms: readonly string[],
  context: MatchContext,
): Judgement {
  const { weights } = context
  const excluded = [requirement.term, ...(requirement.others ?? [])]
  const isExcluded = (offer: string) =>
    excluded.some((term) => offer === term || context.broader(offer).includes(term))
  const matched = terms.find(isExcluded) ?? null
  const offered = terms.length === 0 ? null : { kind: 'terms' as const, terms, matched }
  if (offered === null || (matched !== null && !terms.every(isExcluded))) {
    return { requirement, verdict: 'unknown', fit: weights.unknown, offered }
  }
  return matched === null
    ? { requirement, verdict: 'met', fit: 1, offered }
    : { requirement, verdict: 'unmet', fit: 0, offered }
}
