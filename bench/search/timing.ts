import { nearestRank } from '../spread'

/** One round over the same queries: every time in milliseconds, in the order of the queries. */
export async function timeRound<Query>(
  queries: readonly Query[],
  run: (query: Query) => unknown,
): Promise<readonly number[]> {
  const times: number[] = []
  for (const query of queries) {
    const started = performance.now()
    await run(query)
    times.push(performance.now() - started)
  }
  return times
}

/** The given percentile of each round. */
export function percentileByRound(
  rounds: readonly (readonly number[])[],
  share: number,
): readonly number[] {
  return rounds.map((times) =>
    nearestRank(
      [...times].sort((a, b) => a - b),
      share,
    ),
  )
}
