/** Times in milliseconds of several rounds over the same queries. */
export interface Measured {
  readonly p50: Spread
  readonly p95: Spread
}

/** The median round, and the best and worst. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
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
    p50.push(percentile(times, 0.5))
    p95.push(percentile(times, 0.95))
  }
  return { p50: spreadOf(p50), p95: spreadOf(p95) }
}

/** Nearest rank. `sorted` must not be empty. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    median: percentile(sorted, 0.5),
    min: sorted[0] as number,
    max: sorted.at(-1) as number,
  }
}

export function formatSpread({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`
}
