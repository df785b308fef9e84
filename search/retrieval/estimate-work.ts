import type { Store } from './store'
import { type Concept, requiredConcepts, scoringTerms, type TextQuery } from './text-query'

/** Looking for one slot among the postings of a term costs about as much as reading so many. */
export const probeCost = 16

/** Looking for a wording in the text of one document costs about as much as reading so many postings. */
const phraseCost = 8

/** Of a concept: how many postings finding its holders reads, and how many those are at most. */
interface Holding {
  readonly cost: number
  readonly most: number
  readonly terms: number
}

/**
 * What answering a text costs at most, in postings read: finding who holds its concepts, and, if they
 * are to be ranked, the postings of all terms. Counted from the index without reading any of them.
 */
export function estimateWork(store: Store, query: TextQuery, isRanked: boolean): number {
  const holdings = [...new Set(query.concepts)].map((it) => holdingOf(store, it))
  const isAll = requiredConcepts(query) === query.concepts.length
  const least = isAll ? Math.min(...holdings.map(({ most }) => most)) : Number.POSITIVE_INFINITY
  const finding = holdings.map(({ cost, terms }) =>
    Math.min(cost, least * (terms * probeCost + phraseCost)),
  )
  const excluding = (query.without ?? []).flatMap(({ concept, unless }) =>
    [concept, unless].map((it) => holdingOf(store, it).cost),
  )
  return sum(finding) + sum(excluding) + (isRanked ? scoring(store, query, least) : 0)
}

/** Each alternative's rarest term is read, and the others are looked at for each of its holders. */
function holdingOf(store: Store, { alternatives }: Concept): Holding {
  let [cost, most, terms] = [0, 0, 0]
  for (const alternative of alternatives) {
    const rarest = Math.min(...alternative.terms.map((term) => store.frequencyOf(term)))
    if (alternative.terms.length === 0 || rarest === 0) continue
    const looks = (alternative.terms.length - 1) * probeCost
    cost += rarest * (1 + looks + (alternative.phrase === undefined ? 0 : phraseCost))
    most += rarest
    terms += alternative.terms.length
  }
  return { cost, most, terms }
}

function scoring(store: Store, query: TextQuery, most: number): number {
  const terms = [...scoringTerms(query).keys()]
  return sum(terms.map((term) => Math.min(store.frequencyOf(term), most * probeCost)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0)
}
