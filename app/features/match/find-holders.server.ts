import { visibleListing } from '../../../prisma/visible-listing'
import { findCandidates } from '../../../search/candidates/find-candidates'
import type { Match } from '../../domain/matching/board'
import { findPartners } from '../../domain/matching/find-partners'
import { capabilityFactParts, capabilityFacts } from './capability-facts'
import type { CapabilityBoard } from './match-capability.server'
import { matchContext } from './match-context.server'
import type { MatchSources } from './match-sources'
import type { Holder } from './match-view'

const mostHolders = 3

/**
 * Who could supply what a capability misses for these needs: for each need its nearest holders.
 * Candidates are sought once for all needs that are shown.
 */
export async function findHolders(
  found: CapabilityBoard,
  shown: readonly Match[],
  { db, ownEngine, lexicon, now }: MatchSources,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const wanting = shown.filter(({ missing }) => missing !== null)
  if (wanting.length === 0) return new Map()
  const needs = wanting.flatMap(({ needId }) => found.facts.get(needId) ?? [])
  const ids = await findCandidates(ownEngine, 'capabilities', {
    title: '',
    words: [],
    stepIds: needs.flatMap(({ chainStepIds }) => chainStepIds),
    industryCodes: [],
    terms: [],
  })
  const rows = await db.capability.findMany({
    where: { id: { in: [...ids] }, ...visibleListing(now) },
    include: capabilityFactParts,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const partners = rows.map((row) => capabilityFacts(row, lexicon))
  const context = await matchContext(db, lexicon, now)
  return new Map(
    wanting.map(({ needId, missing }) => {
      const need = found.facts.get(needId)
      if (!need || !missing) return [needId, []]
      const { requirement } = missing.judgement
      const partnerIds = findPartners(
        requirement,
        need,
        found.capability,
        partners,
        context,
        mostHolders,
      )
      return [
        needId,
        partnerIds.flatMap((id) => {
          const row = byId.get(id)
          return row ? [{ name: row.organization.name, href: `/capabilities/${id}` }] : []
        }),
      ]
    }),
  )
}
