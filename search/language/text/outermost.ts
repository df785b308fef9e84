import type { Occurrence } from './term-trie'

/**
 * The occurrences that lie in no longer one: 厌氧发酵 speaks of that kind of 发酵 and not of all of
 * them. Takes them as `Lexicon.scan` gives them.
 */
export function outermost(found: readonly Occurrence[]): readonly Occurrence[] {
  let reached = 0
  // By start, longest first: what ends no later than something before it lies within that.
  return found.filter(({ end }) => {
    const isOutermost = end > reached
    reached = Math.max(reached, end)
    return isOutermost
  })
}
