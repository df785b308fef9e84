import { lineSpellings } from './line-spellings'
import { lineUnits } from './line-units'
import { processUnits } from './process-units'
import { textUnits } from './text-units'
import { tradeUnits } from './trade-units'
import type { Unit } from './unit'

/** All units that a requirement, an offer or a file may use, with all their spellings. */
export const units: readonly Unit[] = [
  ...textUnits.map((it) => ({
    ...it,
    aliases: [...it.aliases, ...(lineSpellings[it.symbol] ?? [])],
  })),
  ...lineUnits,
  ...tradeUnits,
  ...processUnits,
]
