import { visibleListing } from '../../../prisma/visible-listing'
import { findCandidates } from '../../../search/candidates/find-candidates'
import { titleWords } from '../../../search/candidates/title-words'
import type { MatchBoard } from '../../domain/matching/board'
import type { NeedFacts } from '../../domain/matching/facts'
import { rankCapabilities } from '../../domain/matching/rank-capabilities'
import {
  type CapabilityWithFactParts,
  capabilityFactParts,
  capabilityFacts,
} from './capability-facts'
import { matchContext } from './match-context.server'
import type { MatchSources } from './match-sources'

/** Who of all that anybody may find comes into a round for a need, and how they stand. */
export async function rankForNeed(
  need: NeedFacts,
  { db, ownEngine, lexicon, now }: Pick<MatchSources, 'db' | 'ownEngine' | 'lexicon' | 'now'>,
): Promise<{
  readonly board: MatchBoard
  readonly capabilities: ReadonlyMap<string, CapabilityWithFactParts>
}> {
  const ids = await findCandidates(ownEngine, 'capabilities', {
    title: need.title,
    words: titleWords(need.title, lexicon),
    stepIds: need.chainStepIds,
    industryCodes: need.industryCodes,
    terms: need.requirements.flatMap((it) =>
      'term' in it && it.isExcluded !== true ? [it.term, ...(it.others ?? [])] : [],
    ),
  })
  const [rows, context] = await Promise.all([
    db.capability.findMany({
      where: { id: { in: [...ids] }, ...visibleListing(now) },
      include: capabilityFactParts,
    }),
    matchContext(db, lexicon, now),
  ])
  const facts = rows.map((it) => capabilityFacts(it, lexicon))
  return {
    board: rankCapabilities(need, facts, context),
    capabilities: new Map(rows.map((it) => [it.id, it])),
  }
}
