import type { IndexName, ListName, SearchReader, Suggestion } from '../../../search/port'
import type { Tier } from '../../domain/shared/tier'

/**
 * The engine as a reader of `clearance` may ask it: verified members search the needs of their tier.
 * Features know of lists only, so that none of them can ask for the wrong index.
 */
export function readerFor(engine: SearchReader, clearance: Tier): SearchReader {
  if (clearance === 0) return engine
  return {
    name: engine.name,
    search: (query) => engine.search({ ...query, index: indexOf(query.index) }),
    suggest: async (text, indexes, limit) => {
      const found = await engine.suggest(text, indexes.map(indexOf), limit)
      return found.map((it): Suggestion => ({ ...it, index: listOf(it.index) }))
    },
    searchMany: async (text, indexes, limit) => {
      const asked = indexes.map((it) => ({ ...it, index: indexOf(it.index) }))
      const found = await engine.searchMany(text, asked, limit)
      const hits = found.hits.map((hit) => ({ ...hit, index: listOf(hit.index) }))
      const { 'member-needs': needs, ...totals } = found.totals
      return { ...found, hits, totals: needs === undefined ? totals : { ...totals, needs } }
    },
    searchFacet: (request) => engine.searchFacet({ ...request, index: indexOf(request.index) }),
    similar: (query) => engine.similar({ ...query, index: indexOf(query.index) }),
    health: () => engine.health(),
    // Words to correct by are one dictionary for everybody: of what everybody may read.
    ...(engine.words ? { words: engine.words } : {}),
  }
}

function indexOf(index: IndexName): IndexName {
  return index === 'needs' ? 'member-needs' : index
}

function listOf(index: IndexName): ListName {
  return index === 'member-needs' ? 'needs' : index
}
