import { distance, type FakeDocument, isPlace, toPredicate, valuesOf } from './evaluate-filter'
import { FakeError } from './fake-error'
import type { FakeIndex } from './fake-index'
import { matchTerm, termsOf } from './match-words'
import { parseFilter } from './parse-filter'
import type { FakeQuery } from './schemas'

export interface FakeMatch {
  readonly key: string
  readonly document: FakeDocument
  /** 0 to 1. */
  readonly score: number
}

/** All documents that a query finds, in order. Throws FakeError for what the settings do not allow. */
export function searchDocuments(index: FakeIndex, query: FakeQuery): readonly FakeMatch[] {
  const isWanted = filterOf(index, query.filter)
  const order = orderOf(index, query.sort ?? [])
  const scores = scoresOf(index, query)
  const keys = scores ? scores.keys() : Array.from(index.documents, ([key]) => key)
  const found: FakeMatch[] = []
  for (const key of keys) {
    const document = index.get(key)
    const score = scores?.get(key) ?? 1
    if (!document || !isWanted(document) || score < (query.rankingScoreThreshold ?? 0)) continue
    found.push({ key, document, score })
  }
  checkEmbedder(index, query.hybrid?.embedder)
  return found.sort(
    (one, other) =>
      order(one.document, other.document) ||
      other.score - one.score ||
      tieOf(index, one.document, other.document),
  )
}

function filterOf(index: FakeIndex, filter: string | null | undefined) {
  if (filter === null || filter === undefined || filter.trim() === '') return () => true
  return toPredicate(parseFilter(filter), index.settings.filterableAttributes ?? [])
}

export function checkEmbedder(index: FakeIndex, name: string | undefined): void {
  if (name === undefined || Object.hasOwn(index.settings.embedders ?? {}, name)) return
  throw new FakeError(400, 'invalid_search_embedder', `no embedder ${name}`)
}

/** Null: every document, none better than another. */
function scoresOf(index: FakeIndex, query: FakeQuery): ReadonlyMap<string, number> | null {
  const terms = termsOf(query.q ?? '')
  if ((query.q ?? '').trim() === '') return null
  if (terms.length === 0) return null
  const ranks = ranksOf(index, query.attributesToSearchOn)
  const matches = terms.map((term) => matchTerm(index, term, ranks))
  const steps = stepsOf(matches, query.matchingStrategy ?? 'last')
  const scores = new Map<string, number>()
  for (const key of steps[0]?.[0]?.keys() ?? []) {
    let done = 0
    while (done < steps.length && steps[done]?.every((it) => it.has(key))) done += 1
    if (done === 0) continue
    const had = steps.slice(0, done).flat()
    const rank = had.reduce((sum, it) => sum + (it.get(key) ?? 0), 0) / had.length
    scores.set(key, (had.length / matches.length) * (1 - rank / 100))
  }
  return scores
}

type Matches = ReadonlyMap<string, number>

/**
 * What a document must have: all of the first step, and is the better the more steps follow. Words
 * are given up from the end, or the commonest first, those alike together and unknown ones before.
 */
function stepsOf(
  matches: readonly Matches[],
  strategy: 'all' | 'last' | 'frequency',
): readonly (readonly Matches[])[] {
  if (strategy === 'all') return [matches]
  if (strategy === 'last') return matches.map((it) => [it])
  const frequency = ({ size }: Matches) => (size === 0 ? Infinity : size)
  const bySize = new Map<number, Matches[]>()
  for (const it of matches) bySize.set(frequency(it), [...(bySize.get(frequency(it)) ?? []), it])
  return [...bySize].sort(([one], [other]) => one - other).map(([, group]) => group)
}

function ranksOf(index: FakeIndex, only: readonly string[] | null | undefined) {
  const { searchable } = index
  const unknown = only?.find((name) => !searchable.includes(name))
  if (unknown !== undefined) {
    const message = `attribute ${unknown} is not searchable`
    throw new FakeError(400, 'invalid_search_attributes_to_search_on', message)
  }
  return new Set(searchable.flatMap((name, rank) => (only && !only.includes(name) ? [] : [rank])))
}

type Order = (one: FakeDocument, other: FakeDocument) => number

function orderOf(index: FakeIndex, sorts: readonly string[]): Order {
  const orders = sorts.map((sort) => {
    const [, name = '', direction] = /^(.+):(asc|desc)$/.exec(sort) ?? []
    const place = /^_geoPoint\((-?[\d.]+),\s*(-?[\d.]+)\)$/.exec(name)
    if (!direction || !isSortable(index, place ? '_geo' : name)) {
      throw new FakeError(400, 'invalid_search_sort', `cannot sort by ${sort}`)
    }
    const point = place && { lat: Number(place[1]), lng: Number(place[2]) }
    const keyOf = ({ _geo: geo, ...document }: FakeDocument) => {
      if (!point) return valuesOf(document[name])[0]
      return isPlace(geo) ? distance(geo, point) : undefined
    }
    return (one: FakeDocument, other: FakeDocument) =>
      compare(keyOf(one), keyOf(other), direction === 'desc')
  })
  return (one, other) => firstOf(orders, one, other)
}

function isSortable({ settings }: FakeIndex, name: string): boolean {
  return (settings.sortableAttributes ?? []).includes(name)
}

function firstOf(orders: readonly Order[], one: FakeDocument, other: FakeDocument): number {
  for (const order of orders) {
    const result = order(one, other)
    if (result !== 0) return result
  }
  return 0
}

/** What has no value comes last in either direction; numbers before words. */
function compare(one: unknown, other: unknown, isDescending: boolean): number {
  const [a, b] = [one === undefined ? 1 : 0, other === undefined ? 1 : 0]
  if (a + b > 0) return a - b
  const [first, second] = isDescending ? [other, one] : [one, other]
  if (typeof first === 'number' && typeof second === 'number') return first - second
  const [x, y] = [String(first).toLowerCase(), String(second).toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The ranking rules of the settings that name an attribute. */
function tieOf({ settings }: FakeIndex, one: FakeDocument, other: FakeDocument): number {
  for (const rule of settings.rankingRules ?? []) {
    const [, name, direction] = /^(.+):(asc|desc)$/.exec(rule) ?? []
    if (!name) continue
    const result = compare(one[name], other[name], direction === 'desc')
    if (result !== 0) return result
  }
  return 0
}
