import { describe } from 'vitest'
import type { MakeEngine } from './ask'
import { describeConditions } from './condition-contract'
import { describeFilters } from './filter-contract'
import { describeFunctions } from './function-contract'
import { describeReading } from './reading-contract'
import { describeText } from './text-contract'
import { describeWrites } from './write-contract'

/**
 * What every engine behind `search/port.ts` promises. `makeEngine` gives an empty engine that knows
 * the lexicon of `corpus.ts`; several of them must not see each other's documents.
 */
export function describeEngineContract(name: string, makeEngine: MakeEngine): void {
  describe(`the ${name} engine`, () => {
    describeText(makeEngine)
    describeConditions(makeEngine)
    describeFilters(makeEngine)
    describeWrites(makeEngine)
    describeReading(makeEngine)
    describeFunctions(makeEngine)
  })
}
