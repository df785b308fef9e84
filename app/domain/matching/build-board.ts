import type { Exclusion, Match, MatchBoard, NearMiss } from './board'
import type { Evaluation } from './evaluate-pair'
import { explainMissing, type Holders, holdersOf } from './explain-missing'
import type { MatchContext } from './match-context'
import type { Weights } from './weights'

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
  const best = [...evaluations].sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
  const ranked = best.filter((it) => it.isRelevant)
  const matches = ranked.filter((it) => it.failing.length === 0)
  const nearMisses = ranked.filter(
    (it) => it.failing.length > 0 && it.failing.length <= weights.nearMissFailures && it.isMendable,
  )
  const shown = new Set([...matches, ...nearMisses])
  const left = best.filter((it) => !shown.has(it))
  const nearest = nearestOf(left, matches.length, shown.size === 0, weights)
  const holders: Holders = namesHolders ? holdersOf(ranked) : new Map()
  const explain = (it: Evaluation) => toMatch(it, holders)
  return {
    matches: matches.map(explain),
    nearMisses: nearMisses.map((it): NearMiss => ({ ...explain(it), wouldMatchIf: it.failing })),
    nearest: nearest.map(explain),
    exclusions: exclusionsOf(left, idOf),
    considered: evaluations.length,
  }
}

/** With fewer matches, what comes nearest is shown beside them. */
const fewMatches = 5

/**
 * Of those left out, best first, who fails nothing: beside others only what is half way there in words, and
 * on an empty board whatever has anything in common; if there is none of it either, whoever fails least.
 */
function nearestOf(
  left: readonly Evaluation[],
  matching: number,
  isEmpty: boolean,
  { floor }: Weights,
): readonly Evaluation[] {
  const akin = left.filter((it) => (isEmpty ? it.isAkin : it.textFit >= floor.nearest))
  const close = akin.filter(({ failing }) => failing.length === 0)
  const nearest =
    close.length === 0 && isEmpty
      ? [...akin].sort((a, b) => a.failing.length - b.failing.length)
      : close
  return nearest.slice(0, Math.max(0, fewMatches - matching))
}

function toMatch(evaluation: Evaluation, holders: Holders): Match {
  const {
    failing: _failing,
    isRelevant: _isRelevant,
    isAkin: _isAkin,
    isMendable: _isMendable,
    textFit: _textFit,
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
