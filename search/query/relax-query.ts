import { fieldsOf } from '../indexes/check-fields'
import type { Query, SearchEngine } from '../port'
import type { Filter } from '../retrieval/filter'

/** A query like one that found nothing, which finds `total`. */
export type Relaxation = {
  readonly query: Query
  readonly total: number
} & (
  | { readonly drop: 'filter'; readonly filter: Filter; readonly fields: readonly string[] }
  | { readonly drop: 'text' }
  | { readonly drop: 'all-filters' }
)

/**
 * What a query that found nothing could do without, most listings first, filters before the text on
 * equal totals: each part of the filter (the parts of an `and` at its top) alone, and the text.
 * Where no single part helps, all droppable parts at once. Only what finds something is offered.
 * `isDroppable` keeps parts that the person did not choose, such as visibility.
 */
export async function relaxQuery(
  engine: Pick<SearchEngine, 'search'>,
  query: Query,
  isDroppable: (part: Filter) => boolean = () => true,
): Promise<readonly Relaxation[]> {
  const parts = partsOf(query.filter)
  const droppable = parts.filter(isDroppable)
  const singles = droppable.map((filter) => ({
    drop: 'filter' as const,
    filter,
    fields: [...new Set(fieldsOf(filter))],
    query: withParts(
      query,
      parts.filter((part) => part !== filter),
    ),
  }))
  const withoutText =
    query.text.trim() === ''
      ? []
      : [{ drop: 'text' as const, query: { ...query, text: '', page: 1 } }]
  const found = await countAll(engine, [...singles, ...withoutText])
  if (found.some(({ drop }) => drop === 'filter') || droppable.length < 2) return byTotal(found)
  const kept = parts.filter((part) => !droppable.includes(part))
  const bare = { drop: 'all-filters' as const, query: withParts(query, kept) }
  return byTotal([...found, ...(await countAll(engine, [bare]))])
}

/** An attempt costs so many postings besides what it finds. */
const attemptCost = 5_000

function partsOf(filter: Filter | undefined): readonly Filter[] {
  if (!filter) return []
  return filter.op === 'and' ? filter.of : [filter]
}

function withParts(query: Query, parts: readonly Filter[]): Query {
  const { filter: _, disjunctive: __, ...rest } = query
  return { ...rest, page: 1, ...(parts.length > 0 ? { filter: { op: 'and', of: parts } } : {}) }
}

async function countAll<Candidate extends { readonly query: Query }>(
  engine: Pick<SearchEngine, 'search'>,
  candidates: readonly Candidate[],
): Promise<readonly (Candidate & { readonly total: number })[]> {
  const counted: (Candidate & { readonly total: number })[] = []
  // One after the other where they take from one budget.
  for (const candidate of candidates) {
    const { index, text, filter, budget } = candidate.query
    if (budget && !budget.afford(attemptCost)) break
    const rest = { ...(filter && { filter }), ...(budget && { budget }) }
    const { total } = await engine.search({ index, text, pageSize: 1, ...rest })
    counted.push({ ...candidate, total })
  }
  return counted.filter(({ total }) => total > 0)
}

function byTotal(relaxations: readonly Relaxation[]): readonly Relaxation[] {
  const order = { filter: 0, 'all-filters': 1, text: 2 }
  return [...relaxations].sort((a, b) => b.total - a.total || order[a.drop] - order[b.drop])
}
