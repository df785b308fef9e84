import type { RankerScores } from './evaluate-ranker'
import { pairedDifference } from './paired-difference'

/**
 * One line for each ranker with its means, and, for each baseline, one with how far the engine is
 * ahead of it: see `pairedDifference`.
 */
export function formatScores(
  engine: RankerScores,
  baselines: readonly RankerScores[],
): readonly string[] {
  const rows = [
    ['', 'nDCG@10', 'MRR@10', 'recall@100', 'p50 ms', 'p95 ms'],
    ...[engine, ...baselines].map((it) => [
      it.name,
      ...[it.ndcg10, it.mrr10, it.recall100].map((value) => value.toFixed(4)),
      ...[it.p50, it.p95].map((value) => value.toFixed(2)),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return [...table, ...baselines.flatMap((it) => ['', ...compare(engine, it)])]
}

const measures = { 'nDCG@10': 'ndcg10', 'recall@100': 'recall100' } as const

function compare(engine: RankerScores, baseline: RankerScores): readonly string[] {
  return Object.entries(measures).map(([name, measure]) => {
    const [own, other] = [engine, baseline].map(({ scores }) =>
      [...scores.values()].map((score) => score[measure]),
    )
    const { mean, low, high } = pairedDifference(own ?? [], other ?? [])
    const interval = `95% ${signed(low)} to ${signed(high)}`
    return `${engine.name} − ${baseline.name}, ${name}: ${signed(mean)} (${interval})`
  })
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`
}
