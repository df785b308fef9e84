import { visibleListing } from '../../../prisma/visible-listing'
import { type CandidateQuestion, findCandidates } from '../../../search/candidates/find-candidates'
import type { MatchBoard } from '../../domain/matching/board'
import type { CapabilityFacts, NeedFacts } from '../../domain/matching/facts'
import type { MatchContext } from '../../domain/matching/match-context'
import { rankCapabilities } from '../../domain/matching/rank-capabilities'
import { tellingWords } from '../../domain/matching/telling-words'
import { type Taxonomy, taxonomy } from '../../platform/engine/taxonomy.server'
import {
  type CapabilityWithFactParts,
  capabilityFactParts,
  capabilityFacts,
} from './capability-facts'
import { matchContext } from './match-context.server'
import type { MatchSources } from './match-sources'

export interface RankedForNeed {
  readonly board: MatchBoard
  readonly capabilities: ReadonlyMap<string, CapabilityWithFactParts>
  readonly offers: ReadonlyMap<string, CapabilityFacts>
  readonly context: MatchContext
  readonly names: Taxonomy
}

/** Who of all that anybody may find comes into a round for a need, and how they stand. */
export async function rankForNeed(
  need: NeedFacts,
  { db, ownEngine, lexicon, now }: Pick<MatchSources, 'db' | 'ownEngine' | 'lexicon' | 'now'>,
): Promise<RankedForNeed> {
  const [context, names] = await Promise.all([matchContext(db, lexicon, now), taxonomy(db, now)])
  const ids = await findCandidates(ownEngine, 'capabilities', questionOfNeed(need, context))
  const rows = await db.capability.findMany({
    where: { id: { in: [...ids] }, ...visibleListing(now) },
    include: capabilityFactParts,
  })
  const facts = rows.map((it) => capabilityFacts(it, lexicon))
  return {
    board: rankCapabilities(need, facts, context),
    capabilities: new Map(rows.map((it) => [it.id, it])),
    offers: new Map(facts.map((it) => [it.id, it])),
    context,
    names,
  }
}

/** What of a need is looked up to find who may fit. */
export function questionOfNeed(
  need: NeedFacts,
  { corpus, weights }: Pick<MatchContext, 'corpus' | 'weights'>,
): CandidateQuestion {
  return {
    title: need.title,
    words: tellingWords(need.text, weights.text.places, corpus),
    stepIds: need.chainStepIds,
    industryCodes: need.industryCodes,
    terms: need.requirements.flatMap((it) =>
      'term' in it && it.isExcluded !== true ? [it.term, ...(it.others ?? [])] : [],
    ),
  }
}
