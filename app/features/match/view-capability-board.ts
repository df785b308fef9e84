import type { ReadableNeed } from '../../../prisma/need/readable-need'
import type { Match, NearMiss } from '../../domain/matching/board'
import { needTitle } from '../../wording/need-title'
import type { Wording } from '../../wording/wording'
import type { CapabilityBoard } from './match-capability.server'
import { type Holder, type MatchSubject, type MatchView, viewMatch } from './match-view'
import { type BoardView, matchesPerPage } from './view-need-board'

const mostNearMisses = 5

/** The board of a capability: one page of the needs that suit it, and the nearest misses. */
export function viewCapabilityBoard(
  found: CapabilityBoard,
  page: number,
  holdersOf: (match: Match) => readonly Holder[],
  words: Wording,
): BoardView {
  const { capability, board, needs, facts } = found
  const view = (match: Match | NearMiss): readonly MatchView[] => {
    const row = needs.get(match.needId)
    const need = facts.get(match.needId)
    if (!row || !need) return []
    return [viewMatch(match, subjectOf(row, words), need, row.lots, () => holdersOf(match), words)]
  }
  const pageCount = Math.max(1, Math.ceil(board.matches.length / matchesPerPage))
  const shown = Math.min(page, pageCount)
  const left = board.exclusions.reduce((sum, it) => sum + it.ids.length, 0)
  return {
    id: capability.id,
    title: capability.title,
    href: `/capabilities/${capability.id}`,
    isDemo: found.isDemo,
    isPartial: false,
    total: board.matches.length,
    considered: board.considered,
    page: shown,
    pageCount,
    matches: board.matches
      .slice((shown - 1) * matchesPerPage, shown * matchesPerPage)
      .flatMap(view),
    nearTotal: board.nearMisses.length,
    nearMisses: board.nearMisses.slice(0, mostNearMisses).flatMap(view),
    exclusions:
      left === 0 ? [] : [{ reason: words.t('wording:match.severalReasons'), count: left }],
  }
}

/** Whose a need is may be withheld. */
function subjectOf(need: ReadableNeed, words: Wording): MatchSubject {
  const { organization, alias } = need
  return {
    id: need.id,
    href: `/needs/${need.id}`,
    title: needTitle(need, words),
    owner: organization?.name ?? alias ?? words.t('listing:anonymous'),
    ownerHref: organization === null ? null : `/organizations/${organization.id}`,
    isVerified: organization === null ? null : organization.verifiedAt !== null,
    isDemo: need.isDemo,
  }
}
