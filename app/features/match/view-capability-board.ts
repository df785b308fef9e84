import type { Match, NearMiss } from '../../domain/matching/board'
import type { Tier } from '../../domain/shared/tier'
import { needTitle } from '../../wording/need-title'
import type { Words } from '../../wording/words'
import type { CapabilityBoard } from './match-capability.server'
import { type Holder, type MatchView, type Subject, viewMatch } from './match-view'
import type { NeedWithFactParts } from './need-facts'
import { type BoardView, matchesPerPage } from './view-need-board'

const mostNearMisses = 5

/** The board of a capability: one page of the needs that suit it, and the nearest misses. */
export function viewCapabilityBoard(
  found: CapabilityBoard,
  page: number,
  clearance: Tier,
  holdersOf: (match: Match) => readonly Holder[],
  words: Words,
): BoardView {
  const { capability, board, needs, facts } = found
  const view = (match: Match | NearMiss): readonly MatchView[] => {
    const row = needs.get(match.needId)
    const need = facts.get(match.needId)
    if (!row || !need) return []
    const lots = row.lots.filter((lot) => lot.tier <= clearance)
    return [
      viewMatch(match, subjectOf(row, clearance, words), need, lots, () => holdersOf(match), words),
    ]
  }
  const pageCount = Math.max(1, Math.ceil(board.matches.length / matchesPerPage))
  const shown = Math.min(page, pageCount)
  const left = board.exclusions.reduce((sum, it) => sum + it.ids.length, 0)
  return {
    id: capability.id,
    title: capability.title,
    href: `/capabilities/${capability.id}`,
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
function subjectOf(row: NeedWithFactParts, clearance: Tier, words: Words): Subject {
  const isTitled = row.titleTier <= clearance
  const isNamed = row.organizationTier <= clearance
  return {
    id: row.id,
    href: `/needs/${row.id}`,
    title: needTitle({ ...row, title: isTitled ? row.title : null }, words),
    owner: isNamed ? row.organization.name : (row.alias ?? words.t('listing:anonymous')),
    ownerHref: isNamed ? `/organizations/${row.organizationId}` : null,
    isVerified: isNamed ? row.organization.verifiedAt !== null : null,
    isDemo: row.isDemo,
  }
}
