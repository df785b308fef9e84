import type { MissingPiece } from './board'
import type { Evaluation } from './evaluate-pair'
import { fails, type Judgement } from './judgement'

/** So many others who have the missing piece are named. */
const mostOthers = 3

/** The best capabilities that meet a requirement, one a supplier, by the requirement's id. */
export type Holders = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Who could supply what among ranked evaluations; one more is kept than named, as one may be asking.
 * Whoever lists the process or the material supplies it; anything else only who is of the trade.
 */
export function holdersOf(ranked: readonly Evaluation[]): Holders {
  const holders = new Map<string, Map<string, string>>()
  for (const { capabilityId, supplierId, judgements, isOfTrade } of ranked) {
    for (const judgement of judgements) {
      const { requirement } = judgement
      if (!supplies(judgement, isOfTrade)) continue
      const known = holders.get(requirement.id) ?? new Map<string, string>()
      if (known.size <= mostOthers && !known.has(supplierId)) known.set(supplierId, capabilityId)
      holders.set(requirement.id, known)
    }
  }
  return holders
}

/**
 * What keeps this match from being whole: a failing hard requirement, else a hard one that is not
 * known, else the wish that is missed most; with who has it. Null if nothing is missing.
 */
export function explainMissing(
  { judgements, supplierId }: Evaluation,
  holders: Holders,
): MissingPiece | null {
  const [first] = judgements
    .filter(({ verdict }) => verdict !== 'met')
    .map((judgement) => ({ judgement, rank: urgency(judgement) }))
    .sort((a, b) => a.rank - b.rank || a.judgement.fit - b.judgement.fit)
  if (!first) return null
  const others = [...(holders.get(first.judgement.requirement.id) ?? [])]
  return {
    judgement: first.judgement,
    capabilityIds: others
      .filter(([other]) => other !== supplierId)
      .slice(0, mostOthers)
      .map(([, capabilityId]) => capabilityId),
  }
}

/** True if what is judged so could be had from there: a word in a text is no offer. */
export function supplies(
  { requirement, verdict, offered }: Judgement,
  isOfTrade: boolean,
): boolean {
  if (verdict !== 'met') return false
  const isTerm = requirement.kind === 'process' || requirement.kind === 'material'
  return isTerm ? offered?.kind === 'terms' : isOfTrade
}

function urgency(judgement: Judgement): number {
  if (fails(judgement)) return 0
  if (judgement.requirement.kind === 'statement') return 4
  if (judgement.requirement.strictness === 'hard') return 1
  return judgement.verdict === 'unknown' ? 3 : 2
}
