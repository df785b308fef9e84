import type { AnalysedQuery } from '../../language/analysis/analyse-query'
import type { TextQuery } from '../../retrieval/text-query'
import type { WorkBudget } from '../../retrieval/work-budget'
import { type LooseWord, looseWords, planAlmost, planAround, planRelated } from './plan-loose'
import type { PlanOptions, TextPlan } from './plan-text'

interface Looking {
  readonly isFound: (plan: TextPlan) => boolean
  /** How many listings have a word. */
  readonly count: (word: LooseWord) => number
  readonly costOf: (query: TextQuery) => number
  readonly budget: WorkBudget
}

const partOfLeft = 1 / 4

/**
 * For a text that no listing has all words of: who has the rarest of them that anything has, with half of
 * the others if there is such; failing that, who almost has one, or what is akin to one. Null if nothing is
 * found, or looking for it cannot be afforded.
 */
export function* findLoosePlan(
  analysed: AnalysedQuery,
  options: PlanOptions,
  { isFound, count, costOf, budget }: Looking,
): Generator<void, TextPlan | null> {
  const words = looseWords(analysed, options)
  const isFindable = (plan: TextPlan) => budget.afford(costOf(plan.query)) && isFound(plan)
  const byCost = words
    .map((word) => ({ word, cost: costOf({ concepts: [word.concept] }) }))
    .sort((one, other) => one.cost - other.cost)
  const counted: { readonly word: LooseWord; readonly holders: number }[] = []
  for (const { word, cost } of byCost) {
    // What is left has to do for looking for it, and for the answer.
    if (cost > budget.left * partOfLeft) {
      budget.miss()
      break
    }
    budget.charge(cost)
    counted.push({ word, holders: count(word) })
    yield
  }
  const present = counted
    .filter(({ holders }) => holders > 0)
    .sort((one, other) => one.holders - other.holders)
    .map(({ word }) => word)
  const [core, ...others] = present
  if (core !== undefined) {
    const missing = words.filter((word) => !present.includes(word))
    const half = Math.ceil(others.length / 2)
    for (const least of new Set([half, 0])) {
      const plan = planAround(core, others, missing, least)
      if (isFindable(plan)) return plan
      yield
    }
    return planAround(core, [], [], 0)
  }
  for (const word of words) {
    const almost = planAlmost(word)
    if (almost !== null && isFindable(almost)) return almost
    yield
  }
  const related = planRelated(words, options.lexicon)
  return related !== null && isFindable(related) ? related : null
}
