import type { FieldValue, Filter, ListName, Query, Sort } from '../../../search/port'
import type { LabelSource } from './label-source'

/** One facet of a list: a parameter of the address and the field of the index behind it. */
export interface ListFacet {
  readonly name: string
  readonly field: string
  readonly labelOf: (word: string, source: LabelSource) => string
  /** From the address's word to the index's value and back; the same if left out. */
  readonly toValue?: (word: string) => FieldValue
  readonly toWord?: (value: FieldValue) => string
  /** Which values are offered as choices; all if left out. A chosen one is always shown. */
  readonly isChoice?: (word: string) => boolean
  /** When the facet is of use; always if left out. */
  readonly isShown?: (chosen: Chosen) => boolean
  /** Choices stand by their words, highest first, instead of by their counts. */
  readonly isByWord?: boolean
}

/** The chosen words of each facet by the facet's name. */
export type Chosen = Readonly<Record<string, readonly string[]>>

/** What a kind of list shows: its place, its facets and orders. */
export interface ListFrame {
  readonly path: string
  readonly facets: readonly ListFacet[]
  /** By the address's word. */
  readonly sorts: Readonly<Record<string, readonly Sort[]>>
  /** The order where the reader chose none and typed nothing. */
  readonly defaultSort: string
}

/** And where it is asked for. */
export interface ListSpec extends ListFrame {
  readonly index: ListName
  readonly highlight: readonly string[]
  /** What holds of the list whatever the reader chose. */
  readonly always?: (now: Date) => Filter
}

/** A parsed list address. */
export interface ListFilter {
  readonly q: string
  /** Empty if the reader chose no order. */
  readonly sort: string
  readonly page: number
}

export const pageSize = 20

export type ListParameters = readonly (readonly [name: string, value: string])[]

/** The chosen words of each facet of the list, from its parsed address. */
export function chosenOf(spec: ListFrame, filter: object): Chosen {
  const values = filter as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    spec.facets.map(({ name }) => [name, Array.isArray(values[name]) ? values[name] : []]),
  )
}

/** The word of the order in use: by relevance as soon as something was typed. */
export function sortInUse(spec: ListFrame, filter: ListFilter): string {
  if (filter.sort !== '') return filter.sort
  return filter.q === '' ? spec.defaultSort : 'relevance'
}

/** A list's question to the search engine: every facet restricts, and counts without itself. */
export function listQuery(spec: ListSpec, filter: ListFilter, now: Date): Query {
  const chosen = chosenOf(spec, filter)
  const parts = spec.facets.flatMap((facet) => {
    const words = chosen[facet.name] ?? []
    if (words.length === 0) return []
    const values = words.map((word) => facet.toValue?.(word) ?? word)
    return [[facet.field, { op: 'in', field: facet.field, values } satisfies Filter] as const]
  })
  const always = spec.always === undefined ? [] : [spec.always(now)]
  return {
    index: spec.index,
    text: filter.q,
    filter: { op: 'and', of: [...always, ...parts.map(([, part]) => part)] },
    facets: spec.facets
      .filter((facet) => facet.isShown?.(chosen) ?? true)
      .map((facet) => facet.field),
    disjunctive: Object.fromEntries(parts),
    sort: spec.sorts[sortInUse(spec, filter)] ?? [],
    page: filter.page,
    pageSize,
    highlight: spec.highlight,
  }
}

/**
 * The canonical parameters of a list: words, then facets in their order, then the order chosen;
 * without the page. Equal questions get equal addresses.
 */
export function listParameters(spec: ListFrame, filter: ListFilter): ListParameters {
  const chosen = chosenOf(spec, filter)
  return [
    ...(filter.q === '' ? [] : [['q', filter.q] as const]),
    ...spec.facets.flatMap(({ name }) => (chosen[name] ?? []).map((it) => [name, it] as const)),
    ...(filter.sort === '' ? [] : [['sort', filter.sort] as const]),
  ]
}

/** The address of the list for another text, its facets and order kept. */
export function addressFor(spec: ListFrame, filter: ListFilter, q: string): string {
  const parameters = listParameters(spec, { ...filter, q })
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]))
  return query.size === 0 ? spec.path : `${spec.path}?${query}`
}
