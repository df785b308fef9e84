import { findHolders } from './find-holders.server'
import { matchCapability } from './match-capability.server'
import { matchNeed } from './match-need.server'
import type { MatchSources } from './match-sources'
import { viewCapabilityBoard } from './view-capability-board'
import { type BoardView, matchesPerPage, viewNeedBoard } from './view-need-board'

/** The match page of a need, or null. */
export async function showNeedBoard(
  id: string,
  page: number,
  sources: MatchSources,
): Promise<BoardView | null> {
  const found = await matchNeed(id, sources)
  return found && viewNeedBoard(found, page, sources)
}

/** The match page of a capability, or null. */
export async function showCapabilityBoard(
  id: string,
  page: number,
  sources: MatchSources,
): Promise<BoardView | null> {
  const found = await matchCapability(id, sources)
  if (!found) return null
  const { matches, nearMisses } = found.board
  const from = (Math.max(1, page) - 1) * matchesPerPage
  const shown = [...matches.slice(from, from + matchesPerPage), ...nearMisses.slice(0, 5)]
  const holders = await findHolders(found, shown, sources)
  return viewCapabilityBoard(found, page, ({ needId }) => holders.get(needId) ?? [], sources)
}
