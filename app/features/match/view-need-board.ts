import type { Match, MatchBoard, NearMiss } from '../../domain/matching/board'
import { fails } from '../../domain/matching/judgement'
import type { MatchContext } from '../../domain/matching/match-context'
import { needTitle } from '../../wording/need-title'
import { requirementText } from '../../wording/requirement-text'
import type { CapabilityWithFactParts } from './capability-facts'
import type { NeedBoard } from './match-need.server'
import { type BoardWords, type MatchSubject, type MatchView, viewMatch } from './match-view'

export interface BoardView {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly isDemo: boolean
  /** Something that is compared is withheld from this reader. */
  readonly isPartial: boolean
  readonly total: number
  readonly considered: number
  readonly page: number
  readonly pageCount: number
  readonly matches: readonly MatchView[]
  readonly nearTotal: number
  readonly nearPage: number
  readonly nearPageCount: number
  readonly nearMisses: readonly MatchView[]
  /** What comes nearest without matching, where few match. */
  readonly nearest: readonly MatchView[]
  /** Those fail hard requirements: nobody is near that meets them. */
  readonly isNearestFailing: boolean
  /** Below so much, a likeness in words is no match; in whole percent. */
  readonly leastPercent: number
  /** Somebody is left out for a hard requirement. */
  readonly hasFailing: boolean
  /** How many were left out for which requirement. */
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[]
}

const matchesPerPage = 10
const nearMissesPerPage = 5

/** Which page of the matches is shown, and which of the near misses, from 1. */
export interface BoardPages {
  readonly page: number
  readonly near: number
}

/** What of a board is on these pages of it; beyond the last one is the last one. */
export function shownOf({ matches, nearMisses }: MatchBoard, { page, near }: BoardPages) {
  return {
    matches: pageOf(matches, page, matchesPerPage),
    nearMisses: pageOf(nearMisses, near, nearMissesPerPage),
  }
}

function pageOf<Item>(items: readonly Item[], asked: number, size: number) {
  const pageCount = Math.max(1, Math.ceil(items.length / size))
  const page = Math.min(Math.max(1, asked), pageCount)
  return { page, pageCount, items: items.slice((page - 1) * size, page * size) }
}

/** The part of a board's view that is the same in both directions. */
export function pagesOf(
  board: MatchBoard,
  pages: BoardPages,
  view: (match: Match | NearMiss) => readonly MatchView[],
  { weights }: Pick<MatchContext, 'weights'>,
) {
  const isFailing = board.nearest.some(({ judgements }) => judgements.some(fails))
  const { matches, nearMisses } = shownOf(board, pages)
  return {
    total: board.matches.length,
    considered: board.considered,
    page: matches.page,
    pageCount: matches.pageCount,
    matches: matches.items.flatMap(view),
    nearTotal: board.nearMisses.length,
    nearPage: nearMisses.page,
    nearPageCount: nearMisses.pageCount,
    nearMisses: nearMisses.items.flatMap(view),
    // Beside the first page only: further ones have enough to show.
    nearest: matches.page === 1 ? board.nearest.flatMap(view) : [],
    isNearestFailing: isFailing,
    leastPercent: Math.round(100 * weights.floor.text),
    hasFailing:
      isFailing ||
      board.nearMisses.length > 0 ||
      board.exclusions.some(({ requirementId }) => requirementId !== null),
  }
}

const mostExclusions = 6

/** The board of a need: one page of its matches, the nearest misses, why others are left out. */
export function viewNeedBoard(found: NeedBoard, pages: BoardPages, words: BoardWords): BoardView {
  const { need, board, capabilities, offers, context, names } = found
  const holders = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = capabilities.get(id)
      return row ? [{ name: row.organization.name, href: `/capabilities/${id}` }] : []
    })
  const view = (match: Match | NearMiss) => {
    const row = capabilities.get(match.capabilityId)
    const offer = offers.get(match.capabilityId)
    if (!row || !offer) return []
    const pair = { need, offer, context, names }
    return [viewMatch(match, subjectOf(row), pair, found, holders, words)]
  }
  return {
    id: need.id,
    title: needTitle({ kind: need.kind, title: need.title === '' ? null : need.title }, words),
    href: `/needs/${need.id}`,
    isDemo: found.isDemo,
    isPartial: found.isPartial,
    ...pagesOf(board, pages, view, context),
    exclusions: board.exclusions
      .map(({ requirementId, ids }) => {
        const requirement = need.requirements.find((it) => it.id === requirementId)
        return {
          reason: requirement
            ? words.t('wording:match.excludedBy', {
                requirement: requirementText(requirement, words),
              })
            : words.t('wording:match.nothingInCommon'),
          count: ids.length,
        }
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, mostExclusions),
  }
}

function subjectOf(row: CapabilityWithFactParts): MatchSubject {
  return {
    id: row.id,
    href: `/capabilities/${row.id}`,
    title: row.title,
    owner: row.organization.name,
    ownerHref: `/organizations/${row.organizationId}`,
    isVerified: row.organization.verifiedAt !== null,
    isDemo: row.isDemo,
  }
}
