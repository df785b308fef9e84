import type { Exclusion, Match, MatchBoard, NearMiss } from './board'
import type { Evaluation } from './evaluate-pair'
import { explainMissing, type Holders, holdersOf } from './explain-missing'
import type { MatchContext } from './match-context'

/**
 * Sorts evaluations into matches, near misses and exclusions. `idOf` names the side that is ranked;
 * `namesHolders` if the evaluations are of one need, so that who lacks a piece can be told who has it.
 */
export function buildBoard(
  evaluations: readonly Evaluation[],
  idOf: (evaluation: Evaluation) => string,
  namesHolders: boolean,
  { weights }: MatchContext,
): MatchBoard {
  const ranked = evaluations
    .filter((it) => it.isRelevant)
    .sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
  const isNear = (it: Evaluation) =>
    it.failing.length > 0 && it.failing.length <= weights.nearMissFailures
  const holders: Holders = namesHolders ? holdersOf(ranked) : new Map()
  const explain = (it: Evaluation) => toMatch(it, holders)
  return {
    matches: ranked.filter((it) => it.failing.length === 0).map(explain),
    nearMisses: ranked
      .filter(isNear)
      .map((it): NearMiss => ({ ...explain(it), wouldMatchIf: it.failing })),
    exclusions: exclusionsOf(
      evaluations.filter((it) => !it.isRelevant || it.failing.length > weights.nearMissFailures),
      idOf,
    ),
    considered: evaluations.length,
  }
}

function toMatch(evaluation: Evaluation, holders: Holders): Match {
  const {
    failing: _failing,
    isRelevant: _isRelevant,
    isOfTrade: _isOfTrade,
    supplierId: _supplierId,
    ...match
  } = evaluation
  return { ...match, missing: explainMissing(evaluation, holders) }
}

function exclusionsOf(
  evaluations: readonly Evaluation[],
  idOf: (evaluation: Evaluation) => string,
): readonly Exclusion[] {
  const byReason = new Map<string, { exclusion: Omit<Exclusion, 'ids'>; ids: string[] }>()
  for (const evaluation of evaluations) {
    const requirement = evaluation.isRelevant ? evaluation.failing[0]?.requirement : undefined
    const exclusion = {
      requirementId: requirement?.id ?? null,
      reason: requirement?.kind ?? ('nothing-in-common' as const),
    }
    const key = `${exclusion.requirementId}`
    const known = byReason.get(key) ?? { exclusion, ids: [] }
    byReason.set(key, { exclusion, ids: [...known.ids, idOf(evaluation)] })
  }
  return [...byReason.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { exclusion, ids }]) => ({ ...exclusion, ids: [...ids].sort() }))
}
