import { findHolders } from './find-holders.server'
import { matchCapability } from './match-capability.server'
import { matchNeed } from './match-need.server'
import type { MatchSources } from './match-sources'
import { viewCapabilityBoard } from './view-capability-board'
import { type BoardPages, type BoardView, shownOf, viewNeedBoard } from './view-need-board'

/** The match page of a need, or null. */
export async function showNeedBoard(
  id: string,
  pages: BoardPages,
  sources: MatchSources,
): Promise<BoardView | null> {
  const found = await matchNeed(id, sources)
  return found && viewNeedBoard(found, pages, sources)
}

/** The match page of a capability, or null. */
export async function showCapabilityBoard(
  id: string,
  pages: BoardPages,
  sources: MatchSources,
): Promise<BoardView | null> {
  const found = await matchCapability(id, sources)
  if (!found) return null
  const { matches, nearMisses } = shownOf(found.board, pages)
  const holders = await findHolders(
    found,
    [...matches.items, ...nearMisses.items, ...found.board.nearest],
    sources,
  )
  return viewCapabilityBoard(found, pages, ({ needId }) => holders.get(needId) ?? [], sources)
}
