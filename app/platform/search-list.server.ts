import type { PrismaClient } from '../../prisma/generated/client'
import type { Filter, SearchEngine, SearchResult } from '../../search/port'
import { relaxQuery } from '../../search/query/relax-query'
import { facetViews } from './facet-views'
import type { LabelSource } from './label-source'
import {
  type ListFilter,
  type ListFrame,
  type ListSpec,
  listParameters,
  listQuery,
  pageSize,
  sortInUse,
} from './list-query'
import { relaxationViews } from './relaxation-views'
import { taxonomy } from './taxonomy.server'

/** What reading a list needs: where to ask, when, and in which language to answer. */
export interface ListSources {
  readonly db: PrismaClient
  readonly engine: SearchEngine
  readonly now: Date
  readonly language: string
  readonly t: LabelSource['t']
}

/**
 * Asks the engine for one page of a list. Answers with the hits, still to be read from the
 * database, and with everything of the list's page but the rows.
 */
export async function searchList(spec: ListSpec, filter: ListFilter, sources: ListSources) {
  const { engine, db, now, language, t } = sources
  const query = listQuery(spec, filter, now)
  const [result, names] = await Promise.all([engine.search(query), taxonomy(db, now)])
  const labels = { language, t, names }
  const relaxations =
    result.total > 0 ? [] : await relaxQuery(engine, query, (part) => isChosen(spec, part))
  return {
    result,
    labels,
    frame: {
      ...frameOf(spec, filter, result, labels),
      relaxations: relaxationViews(spec, filter, relaxations, labels),
    },
  }
}

/** What the reader chose may be dropped; what always holds may not. */
function isChosen(spec: ListSpec, part: Filter): boolean {
  return part.op === 'in' && spec.facets.some(({ field }) => field === part.field)
}

/** What the page of a list shows around its rows. */
export function frameOf(
  spec: ListFrame,
  filter: ListFilter,
  result: Pick<SearchResult, 'total' | 'page' | 'facets' | 'relaxedText'>,
  source: LabelSource,
) {
  return {
    path: spec.path,
    text: filter.q,
    parameters: listParameters(spec, filter),
    total: result.total,
    page: result.page,
    pageCount: Math.ceil(result.total / pageSize),
    facets: facetViews(spec, filter, result.facets, source),
    sort: filter.sort,
    sorts: sortChoices(spec, filter, source),
    isTextRelaxed: result.relaxedText ?? false,
  }
}

/** The default order has an empty value, so that it leaves the address alone. */
function sortChoices(spec: ListFrame, filter: ListFilter, { t }: LabelSource) {
  const inUse = sortInUse(spec, { ...filter, sort: '' })
  const words = Object.keys(spec.sorts).filter((word) => word !== 'relevance' || filter.q !== '')
  return words
    .map((word) => ({
      value: word === inUse ? '' : word,
      label: t(`listing:sort.${word}` as 'listing:sort.newest'),
    }))
    .sort((one, other) => Number(one.value !== '') - Number(other.value !== ''))
}
