import type { PrismaClient } from '../../../prisma/generated/client'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Filter, SearchReader, SearchResult } from '../../../search/port'
import { budgetOfPage } from '../../../search/query/query-work'
import { relaxQuery } from '../../../search/query/relax-query'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { findCorrections } from '../engine/corrections.server'
import { taxonomy } from '../engine/taxonomy.server'
import { wordOf } from '../languages/word-of'
import { facetViews } from './facet-views'
import type { LabelSource } from './label-source'
import {
  addressFor,
  type ListFilter,
  type ListFrame,
  type ListSpec,
  listParameters,
  pageSize,
  sortInUse,
} from './list-query'
import { relaxationViews } from './relaxation-views'
import { searchUnderstood } from './search-understood.server'

/** What reading a list needs: where to ask, when, and in which language to answer. */
export interface ListSources {
  readonly db: PrismaClient
  readonly engine: SearchReader
  /** True while a reserve answers in place of the engine that should. */
  readonly isSearchReduced?: boolean
  /** Without one, words are words: nothing of a text is understood. */
  readonly lexicon?: Lexicon
  readonly now: Date
  readonly language: string
  readonly t: LabelSource['t']
  /** What a page of search may cost; that of any page if left out. */
  readonly budget?: WorkBudget
}

/**
 * Asks the engine for one page of a list. Answers with the hits, still to be read from the
 * database, and with everything of the list's page but the rows.
 */
export async function searchList(spec: ListSpec, asked: ListFilter, sources: ListSources) {
  const { engine, lexicon, db, now, language, t } = sources
  const names = await taxonomy(db, now)
  const labels = { language, t, names, lexicon }
  const budget = sources.budget ?? budgetOfPage()
  const found = await searchUnderstood(spec, asked, { ...labels, engine, now, lexicon, budget })
  const { filter, query, result, understanding, conditions } = found
  const kept = conditions.map(({ part }) => part.text)
  const count = async (text: string) => {
    const { index, filter } = query
    const asked = { index, text, pageSize: 1, isStrict: true, budget, ...(filter && { filter }) }
    return (await engine.search(asked)).total
  }
  const corrections = lexicon
    ? await findCorrections(
        { text: query.text, found: result.relaxedText ? 0 : result.total, count },
        { engine, lexicon, now, budget },
      )
    : []
  const relaxations =
    result.total > 0
      ? []
      : await relaxQuery(
          engine,
          query,
          (part) => isChosen(spec, part) || conditions.some((it) => it.filter === part),
        )
  return {
    result,
    labels,
    /** The conditions that were understood, for marking what meets them. */
    asked: conditions.map(({ part }) => part.asked),
    frame: {
      ...frameOf(spec, filter, result, labels),
      isSearchReduced: sources.isSearchReduced ?? false,
      isPartial: budget.isShort,
      understanding,
      corrections: corrections.map(({ text, count }) => ({
        text,
        count,
        href: addressFor(spec, filter, [text, ...kept].join(' ')),
      })),
      relaxations: relaxationViews(
        spec,
        { filter, text: query.text, conditions },
        relaxations,
        labels,
      ),
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
      label: wordOf(t, 'listing:sort', word),
    }))
    .sort((one, other) => Number(one.value !== '') - Number(other.value !== ''))
}
