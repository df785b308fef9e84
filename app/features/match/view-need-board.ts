import type { Match, NearMiss } from '../../domain/matching/board'
import { needTitle } from '../../wording/need-title'
import { requirementText } from '../../wording/requirement-text'
import type { Wording } from '../../wording/wording'
import type { CapabilityWithFactParts } from './capability-facts'
import type { NeedBoard } from './match-need.server'
import { type MatchSubject, type MatchView, viewMatch } from './match-view'

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
  readonly nearMisses: readonly MatchView[]
  /** How many were left out for which requirement. */
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[]
}

export const matchesPerPage = 10
const mostNearMisses = 5
const mostExclusions = 6

/** The board of a need: one page of its matches, the nearest misses, why others are left out. */
export function viewNeedBoard(found: NeedBoard, page: number, words: Wording): BoardView {
  const { need, board, capabilities, lots } = found
  const holders = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = capabilities.get(id)
      return row ? [{ name: row.organization.name, href: `/capabilities/${id}` }] : []
    })
  const view = (match: Match | NearMiss) => {
    const row = capabilities.get(match.capabilityId)
    return row ? [viewMatch(match, subjectOf(row), need, lots, holders, words)] : []
  }
  const pageCount = Math.max(1, Math.ceil(board.matches.length / matchesPerPage))
  const shown = Math.min(page, pageCount)
  return {
    id: need.id,
    title: needTitle({ kind: need.kind, title: need.title === '' ? null : need.title }, words),
    href: `/needs/${need.id}`,
    isDemo: found.isDemo,
    isPartial: found.isPartial,
    total: board.matches.length,
    considered: board.considered,
    page: shown,
    pageCount,
    matches: board.matches
      .slice((shown - 1) * matchesPerPage, shown * matchesPerPage)
      .flatMap(view),
    nearTotal: board.nearMisses.length,
    nearMisses: board.nearMisses.slice(0, mostNearMisses).flatMap(view),
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
