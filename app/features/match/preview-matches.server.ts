import { matchCapability } from './match-capability.server'
import { matchNeed } from './match-need.server'
import type { MatchSources } from './match-sources'
import type { MatchView } from './match-view'
import { viewCapabilityBoard } from './view-capability-board'
import { type BoardView, viewNeedBoard } from './view-need-board'

const shownMatches = 3
const firstPages = { page: 1, near: 1 } as const

export interface MatchPreviewView {
  readonly total: number
  readonly isPartial: boolean
  readonly nearTotal: number
  /** Somebody is left out for a hard requirement. */
  readonly hasFailing: boolean
  readonly best: readonly PreviewRow[]
  /** What comes nearest without matching, where nothing matches. */
  readonly nearest: readonly PreviewRow[]
}

export interface PreviewRow {
  readonly href: string
  readonly title: string
  readonly owner: string | null
  readonly isDemo: boolean
  readonly score: number
  readonly reason: string
  readonly counts: MatchView['counts']
  /** What the offer does not say of what is asked for. */
  readonly unknown: readonly string[]
}

/** The best few suppliers of a need, for its own page. */
export async function previewCapabilities(
  id: string,
  sources: MatchSources,
): Promise<MatchPreviewView | null> {
  const found = await matchNeed(id, sources)
  return found && preview(viewNeedBoard(found, firstPages, sources))
}

/** The best few needs for a capability, for its own page. */
export async function previewNeeds(
  id: string,
  sources: MatchSources,
): Promise<MatchPreviewView | null> {
  const found = await matchCapability(id, sources)
  return found && preview(viewCapabilityBoard(found, firstPages, () => [], sources))
}

function preview(board: BoardView): MatchPreviewView {
  const { total, isPartial, nearTotal, hasFailing, matches, nearest } = board
  return {
    total,
    isPartial,
    nearTotal,
    hasFailing,
    best: matches.slice(0, shownMatches).map(rowOf),
    nearest: total > 0 ? [] : nearest.slice(0, shownMatches).map(rowOf),
  }
}

function rowOf({ subject, score, reason, counts, toAsk, unstated }: MatchView): PreviewRow {
  return {
    href: subject.href,
    title: subject.title,
    owner: subject.owner,
    isDemo: subject.isDemo,
    score,
    reason,
    counts,
    unknown: [...toAsk, ...unstated],
  }
}
