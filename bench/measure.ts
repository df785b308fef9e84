import { nearestRank, type Spread, spreadOf } from './spread'

/** Times in milliseconds of several rounds over the same queries. */
export interface Measured {
  readonly p50: Spread
  readonly p95: Spread
}

/** Runs every query once a round. The first round warms up and is not counted. */
export async function measure<Query>(
  rounds: number,
  queries: readonly Query[],
  run: (query: Query) => unknown,
): Promise<Measured> {
  const p50: number[] = []
  const p95: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const times: number[] = []
    for (const query of queries) {
      const started = performance.now()
      await run(query)
      times.push(performance.now() - started)
    }
    if (round === 0) continue
    times.sort((a, b) => a - b)
    p50.push(nearestRank(times, 0.5))
    p95.push(nearestRank(times, 0.95))
  }
  return { p50: spreadOf(p50), p95: spreadOf(p95) }
}
