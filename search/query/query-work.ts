import { WorkBudget } from '../retrieval/work-budget'

/**
 * What one page of search may cost in all, in the units of `WorkBudget`. Decided by measurement: see
 * docs/decisions/0015.
 */
const unitsOfPage = 400_000

/** The budget of a page: its answer, its corrections and its ways out together. */
export function budgetOfPage(): WorkBudget {
  return new WorkBudget(unitsOfPage)
}
