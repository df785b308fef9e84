import type { Suggestion } from '../../port'

/** The first of each list, then the second of each, so that no index crowds out the others. */
export function takeInTurn(
  lists: readonly (readonly Suggestion[])[],
  limit: number,
): readonly Suggestion[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const taken: Suggestion[] = []
  for (let at = 0; at < longest && taken.length < limit; at++) {
    for (const list of lists) {
      const next = list[at]
      if (next && taken.length < limit) taken.push(next)
    }
  }
  return taken
}
