import type { RetrievalIndex } from '../../retrieval/retrieval-index'
import type { WorkBudget } from '../../retrieval/work-budget'
import type { TextPlan } from './plan-text'

/** A plan is counted for each share and ranked by the last: each may take so much of what is left. */
const partOfLeft = 1 / 3

/**
 * The plan, or, where looking for all of its concepts is more than can be afforded, the plan with those
 * alone that few listings have: they say most. A budget that has it cut knows that it was short.
 */
export function cutPlan(
  plan: TextPlan,
  retrieval: Pick<RetrievalIndex, 'costOf'>,
  budget: WorkBudget,
): TextPlan {
  const { concepts } = plan.query
  const affordable = budget.left * partOfLeft
  if (retrieval.costOf(plan.query, true) <= affordable) return plan
  budget.miss()
  const byCost = concepts
    .map((concept) => ({ concept, cost: retrieval.costOf({ concepts: [concept] }, true) }))
    .sort((one, other) => one.cost - other.cost)
  const taken = new Set<(typeof concepts)[number]>()
  let sum = 0
  for (const { concept, cost } of byCost) {
    sum += cost
    if (sum > affordable) break
    taken.add(concept)
  }
  return { ...plan, query: { ...plan.query, concepts: concepts.filter((it) => taken.has(it)) } }
}
