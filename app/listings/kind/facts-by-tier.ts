import type { Tier } from '../../domain/shared/tier'
import type { FieldLines, ListingFact } from './listing'

/**
 * The fields of a listing with the tier of each line: the lowest at which it can be read. `readings`
 * are what readers of tier 0, 1 and 2 see. A field whose lines are of several tiers becomes several
 * facts; one that says nothing becomes none.
 */
export function factsByTier(readings: readonly FieldLines[]): readonly ListingFact[] {
  const names = [...new Set(readings.flatMap(Object.keys))]
  return names.flatMap((name) =>
    ([0, 1, 2] as const).flatMap((tier) => {
      const below = linesAt(readings, name, tier === 0 ? null : ((tier - 1) as Tier))
      const lines = withoutAll(linesAt(readings, name, tier), below)
      return lines.length === 0 ? [] : [{ name, tier, value: lines.join('\n') }]
    }),
  )
}

function linesAt(readings: readonly FieldLines[], name: string, tier: Tier | null) {
  if (tier === null) return []
  return (readings[tier]?.[name] ?? []).filter((line) => line !== '')
}

/** The lines without those that another reading has too, each as often as it has it. */
function withoutAll(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
