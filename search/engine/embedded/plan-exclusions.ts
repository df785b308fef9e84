import type { AnalysedQuery, QueryWord } from '../../language/analysis/analyse-query'
import type { Concept, WithoutConcept } from '../../retrieval/text-query'
import { denialsOf } from '../shared/denials'
import { exactAlternative } from './exact-alternative'
import { conceptOf, type PlanOptions, type TextPlan } from './plan-text'

/** The plan without what has an excluded word in one of its spellings. */
export function withExclusions(
  { query, marks }: TextPlan,
  { excluded }: AnalysedQuery,
  options: PlanOptions,
): TextPlan {
  if (excluded.length === 0) return { query, marks }
  return { query: { ...query, without: excluded.map((it) => exclusionOf(it, options)) }, marks }
}

function exclusionOf(word: QueryWord, options: PlanOptions): WithoutConcept {
  const spellings = [word.text, ...word.spellings]
  const concept: Concept =
    word.kind === 'han'
      ? conceptOf(word, options)
      : // What only begins so, or is written like it, is something else.
        { alternatives: spellings.map((it) => exactAlternative(it, 1)) }
  const denied = spellings.flatMap(denialsOf)
  return { concept, unless: { alternatives: denied.map((it) => exactAlternative(it, 1)) } }
}
