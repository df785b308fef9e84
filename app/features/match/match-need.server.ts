import { readNeeds } from '../../../prisma/need/read-needs.server'
import { withholds } from '../../../prisma/need/readable-need'
import type { NeedFacts } from '../../domain/matching/facts'
import { isId } from '../../domain/shared/ids'
import type { MatchSources } from './match-sources'
import { needFacts } from './need-facts'
import { type RankedForNeed, rankForNeed } from './rank-for-need.server'

export interface NeedBoard extends RankedForNeed {
  readonly need: NeedFacts
  readonly isDemo: boolean
  /** Something that is compared is withheld from this reader. */
  readonly isPartial: boolean
  readonly lots: readonly { readonly id: string; readonly key: string; readonly title: string }[]
  readonly summary: string | null
}

const comparedParts = ['title', 'steps', 'lot', 'requirement'] as const

/** Who fits a need that the viewer may see, or null if there is no such need. */
export async function matchNeed(id: string, sources: MatchSources): Promise<NeedBoard | null> {
  const { db, lexicon, viewer, now } = sources
  if (!isId(id)) return null
  const [row] = await readNeeds(db, [id], { clearance: viewer.clearance, visibleAt: now })
  if (!row) return null
  const need = needFacts(row, lexicon)
  const ranked = await rankForNeed(need, sources)
  return {
    need,
    isDemo: row.isDemo,
    isPartial: comparedParts.some((part) => withholds(row, part)),
    lots: row.lots,
    summary: row.summary,
    ...ranked,
  }
}
