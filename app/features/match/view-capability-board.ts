import type { ReadableNeed } from '../../../prisma/need/readable-need'
import type { Match, NearMiss } from '../../domain/matching/board'
import { needTitle } from '../../wording/need-title'
import type { Wording } from '../../wording/wording'
import type { CapabilityBoard } from './match-capability.server'
import {
  type BoardWords,
  type Holder,
  type MatchSubject,
  type MatchView,
  viewMatch,
} from './match-view'
import { type BoardPages, type BoardView, pagesOf } from './view-need-board'

/** The board of a capability: one page of the needs that suit it, and the nearest misses. */
export function viewCapabilityBoard(
  found: CapabilityBoard,
  pages: BoardPages,
  holdersOf: (match: Match) => readonly Holder[],
  words: BoardWords,
): BoardView {
  const { capability, board, needs, facts, context, names } = found
  const view = (match: Match | NearMiss): readonly MatchView[] => {
    const row = needs.get(match.needId)
    const need = facts.get(match.needId)
    if (!row || !need) return []
    const pair = { need, offer: capability, context, names }
    return [viewMatch(match, subjectOf(row, words), pair, row, () => holdersOf(match), words)]
  }
  const left = board.exclusions.reduce((sum, it) => sum + it.ids.length, 0)
  return {
    id: capability.id,
    title: capability.title,
    href: `/capabilities/${capability.id}`,
    isDemo: found.isDemo,
    isPartial: false,
    ...pagesOf(board, pages, view, context),
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
