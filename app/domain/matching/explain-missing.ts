import type { MissingPiece } from './board'
import type { Evaluation } from './evaluate-pair'
import { fails, type Judgement } from './judgement'

/** So many others who have the missing piece are named. */
const mostOthers = 3

/** Capabilities that meet a requirement, best first, by the requirement's id. */
export type Holders = ReadonlyMap<string, readonly string[]>

/** Who meets what among ranked evaluations; one more is kept than named, as one may be asking. */
export function holdersOf(ranked: readonly Evaluation[]): Holders {
  const holders = new Map<string, string[]>()
  for (const { capabilityId, judgements } of ranked) {
    for (const { requirement, verdict } of judgements) {
      if (verdict !== 'met') continue
      const known = holders.get(requirement.id)
      if (!known) holders.set(requirement.id, [capabilityId])
      else if (known.length <= mostOthers) known.push(capabilityId)
    }
  }
  return holders
}

/**
 * What keeps this match from being whole: a failing hard requirement, else a hard one that is not
 * known, else the wish that is missed most; with who has it. Null if nothing is missing.
 */
export function explainMissing(
  { judgements, capabilityId }: Evaluation,
  holders: Holders,
): MissingPiece | null {
  const [first] = judgements
    .filter(({ verdict }) => verdict !== 'met')
    .map((judgement) => ({ judgement, rank: urgency(judgement) }))
    .sort((a, b) => a.rank - b.rank || a.judgement.fit - b.judgement.fit)
  if (!first) return null
  const others = holders.get(first.judgement.requirement.id) ?? []
  return {
    judgement: first.judgement,
    capabilityIds: others.filter((id) => id !== capabilityId).slice(0, mostOthers),
  }
}

function urgency(judgement: Judgement): number {
  if (fails(judgement)) return 0
  if (judgement.requirement.kind === 'statement') return 4
  if (judgement.requirement.strictness === 'hard') return 1
  return judgement.verdict === 'unknown' ? 3 : 2
}
