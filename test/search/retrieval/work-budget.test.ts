import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorkBudget } from '../../../search/retrieval/work-budget'

const units = fc.nat({ max: 1_000 })

describe('a budget', () => {
  test('gives no more than it has, however it is asked', () => {
    fc.assert(
      fc.property(units, fc.array(units), (limit, costs) => {
        const budget = new WorkBudget(limit)
        const taken = costs.filter((cost) => budget.afford(cost))
        expect(budget.spent).toBe(taken.reduce((sum, cost) => sum + cost, 0))
        expect(budget.spent).toBeLessThanOrEqual(limit)
        expect(budget.isShort).toBe(taken.length < costs.length)
      }),
    )
  })

  test('in parts is spent as the parts are, in whatever order they come to their turns', () => {
    const turns = fc.array(fc.record({ part: fc.nat({ max: 3 }), cost: units }))
    fc.assert(
      fc.property(units, turns, (limit, asked) => {
        const outcomeOf = (order: typeof asked) => {
          const budget = new WorkBudget(limit)
          const parts = budget.split(4)
          for (const { part, cost } of order) parts[part]?.afford(cost)
          return {
            spent: budget.spent,
            isShort: budget.isShort,
            parts: parts.map((it) => it.spent),
          }
        }
        const outcome = outcomeOf(asked)
        expect(outcome.spent).toBeLessThanOrEqual(limit)
        expect(outcomeOf([...asked].sort((one, other) => one.part - other.part))).toEqual(outcome)
      }),
    )
  })

  test('that was overdrawn by what is done in any case has nothing left', () => {
    const budget = new WorkBudget(10)
    budget.charge(12)
    expect([budget.left, budget.isShort]).toEqual([0, false])
    expect(budget.split(2).map(({ limit }) => limit)).toEqual([0, 0])
    expect(budget.afford(1)).toBe(false)
    expect(budget.isShort).toBe(true)
  })

  test('learns what a share of it was short of, and no share of another', () => {
    const budget = new WorkBudget(10)
    const [first, second] = [budget.share(), budget.share()]
    first.afford(11)
    expect([first.isShort, second.isShort, budget.isShort]).toEqual([true, false, true])
  })
})
