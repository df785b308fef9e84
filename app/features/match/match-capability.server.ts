import { readOpenNeeds } from '../../../prisma/need/read-needs.server'
import type { ReadableNeed } from '../../../prisma/need/readable-need'
import { visibleListing } from '../../../prisma/visible-listing'
import { findCandidates } from '../../../search/candidates/find-candidates'
import type { MatchBoard } from '../../domain/matching/board'
import type { CapabilityFacts, NeedFacts } from '../../domain/matching/facts'
import type { OfferPlace } from '../../domain/matching/listing-text'
import type { MatchContext } from '../../domain/matching/match-context'
import { rankNeeds } from '../../domain/matching/rank-needs'
import { tellingWords } from '../../domain/matching/telling-words'
import { isId } from '../../domain/shared/ids'
import { type Taxonomy, taxonomy } from '../../platform/engine/taxonomy.server'
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
  readonly context: MatchContext
  readonly names: Taxonomy
}

/** What the words of an offer count for when needs are looked for. */
const weightOfPlace: Readonly<Record<OfferPlace, number>> = {
  title: 1,
  product: 1,
  process: 1,
  material: 1,
  summary: 0.5,
  description: 0.5,
  evidence: 0.2,
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
  const [context, names] = await Promise.all([matchContext(db, lexicon, now), taxonomy(db, now)])
  const ids = await findCandidates(ownEngine, 'needs', {
    title: capability.title,
    words: tellingWords(capability.text, weightOfPlace, context.corpus),
    stepIds: capability.chainStepIds,
    industryCodes: capability.industryCodes,
    terms: [...capability.processes, ...capability.materials],
  })
  const rows = await readOpenNeeds(db, ids, { clearance: viewer.clearance, now })
  const facts = rows.map((it) => needFacts(it, lexicon))
  return {
    capability,
    isDemo: row.isDemo,
    board: rankNeeds(capability, facts, context),
    needs: new Map(rows.map((it) => [it.id, it])),
    facts: new Map(facts.map((it) => [it.id, it])),
    context,
    names,
  }
}
