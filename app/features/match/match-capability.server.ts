import { readOpenNeeds } from '../../../prisma/need/read-needs.server'
import type { ReadableNeed } from '../../../prisma/need/readable-need'
import { visibleListing } from '../../../prisma/visible-listing'
import { findCandidates } from '../../../search/candidates/find-candidates'
import { titleWords } from '../../../search/candidates/title-words'
import type { MatchBoard } from '../../domain/matching/board'
import type { CapabilityFacts, NeedFacts } from '../../domain/matching/facts'
import { rankNeeds } from '../../domain/matching/rank-needs'
import { isId } from '../../domain/shared/ids'
import { capabilityFactParts, capabilityFacts } from './capability-facts'
import { matchContext } from './match-context.server'
import type { MatchSources } from './match-sources'
import { needFacts } from './need-facts'

export interface CapabilityBoard {
  readonly capability: CapabilityFacts
  readonly isDemo: boolean
  readonly board: MatchBoard
  readonly needs: ReadonlyMap<string, ReadableNeed>
  readonly facts: ReadonlyMap<string, NeedFacts>
}

/** What open needs suit a capability, or null if there is no such capability. */
export async function matchCapability(
  id: string,
  sources: MatchSources,
): Promise<CapabilityBoard | null> {
  const { db, ownEngine, lexicon, viewer, now } = sources
  if (!isId(id)) return null
  const row = await db.capability.findFirst({
    where: { id, ...visibleListing(now) },
    include: capabilityFactParts,
  })
  if (!row) return null
  const capability = capabilityFacts(row, lexicon)
  const ids = await findCandidates(ownEngine, 'needs', {
    title: capability.title,
    words: titleWords([row.title, ...row.products].join('\n'), lexicon),
    stepIds: capability.chainStepIds,
    industryCodes: capability.industryCodes,
    terms: [...capability.processes, ...capability.materials],
  })
  const [rows, context] = await Promise.all([
    readOpenNeeds(db, ids, { clearance: viewer.clearance, now }),
    matchContext(db, lexicon, now),
  ])
  const facts = rows.map((it) => needFacts(it, lexicon))
  return {
    capability,
    isDemo: row.isDemo,
    board: rankNeeds(capability, facts, context),
    needs: new Map(rows.map((it) => [it.id, it])),
    facts: new Map(facts.map((it) => [it.id, it])),
  }
}
