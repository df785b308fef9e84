import { readNeeds } from '../../../prisma/need/read-needs.server'
import { withholds } from '../../../prisma/need/readable-need'
import { visibleListing } from '../../../prisma/visible-listing'
import { findCandidates } from '../../../search/candidates/find-candidates'
import { titleWords } from '../../../search/candidates/title-words'
import type { MatchBoard } from '../../domain/matching/board'
import type { NeedFacts } from '../../domain/matching/facts'
import { rankCapabilities } from '../../domain/matching/rank-capabilities'
import { isId } from '../../domain/shared/ids'
import {
  type CapabilityWithFactParts,
  capabilityFactParts,
  capabilityFacts,
} from './capability-facts'
import { matchContext } from './match-context.server'
import type { MatchSources } from './match-sources'
import { needFacts } from './need-facts'

export interface NeedBoard {
  readonly need: NeedFacts
  readonly isDemo: boolean
  /** Something that is compared is withheld from this reader. */
  readonly isPartial: boolean
  readonly lots: readonly { readonly id: string; readonly key: string; readonly title: string }[]
  readonly summary: string | null
  readonly board: MatchBoard
  readonly capabilities: ReadonlyMap<string, CapabilityWithFactParts>
}

const comparedParts = ['title', 'steps', 'lot', 'requirement'] as const

/** Who fits a need that the viewer may see, or null if there is no such need. */
export async function matchNeed(id: string, sources: MatchSources): Promise<NeedBoard | null> {
  const { db, ownEngine, lexicon, viewer, now } = sources
  if (!isId(id)) return null
  const [row] = await readNeeds(db, [id], { clearance: viewer.clearance, visibleAt: now })
  if (!row) return null
  const need = needFacts(row, lexicon)
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
  return {
    need,
    isDemo: row.isDemo,
    isPartial: comparedParts.some((part) => withholds(row, part)),
    lots: row.lots,
    summary: row.summary,
    board: rankCapabilities(
      need,
      rows.map((it) => capabilityFacts(it, lexicon)),
      context,
    ),
    capabilities: new Map(rows.map((it) => [it.id, it])),
  }
}
