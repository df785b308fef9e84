import { itemToken } from '../../language/text/item-tokens'
import { listItems } from '../../language/text/list-items'
import { bigrams, joinModelNumber, wordRuns } from '../../language/text/word-runs'
import type { RetrievedHit } from '../../retrieval/retrieval-index'
import type { IndexShelf } from './index-shelf'
import type { TextPlan } from './plan-text'

const mostTerms = 80

/** What else the best answers list is a guess at what was meant, and counts for little. */
const weights = { term: 1, pairOfItem: 0.5 }

/**
 * `plan` widened by what the lists of its best answers have in common: who makes what was asked for
 * tells by its other products who else might. Only adds to what is found. Pseudo-relevance feedback
 * after Lavrenko and Croft, Relevance-Based Language Models (2001), over whole list items and pairs
 * of characters, each by its share in the lists and its idf. Without lists, the plan as it is.
 */
export function planFeedback(
  shelf: IndexShelf,
  plan: TextPlan,
  hits: readonly RetrievedHit[],
): TextPlan {
  const best = hits[0]?.score ?? 0
  if (best <= 0) return plan
  const shares = new Map<string, number>()
  for (const { id, score } of hits) {
    for (const [term, share] of termShares(itemsOf(shelf, id))) {
      shares.set(term, (shares.get(term) ?? 0) + (score / best) * share)
    }
  }
  const strongest = [...shares]
    .map(([term, share]) => ({ term, strength: share * rarity(shelf, term) }))
    .sort((a, b) => b.strength - a.strength || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms)
  const most = strongest[0]?.strength ?? 0
  if (most <= 0) return plan
  const alternatives = strongest.map(({ term, strength }) => ({
    terms: [term],
    weight: (weights.term * strength) / most,
  }))
  return { ...plan, query: { ...plan.query, concepts: [...plan.query.concepts, { alternatives }] } }
}

function itemsOf({ definition, documents }: IndexShelf, id: string): readonly string[] {
  const text = documents.get(id)?.text ?? {}
  return Object.entries(definition.text).flatMap(([name, { isList }]) =>
    isList ? listItems(text[name] ?? '') : [],
  )
}

/** A long list says less of each of its items, though not in proportion. */
function termShares(items: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const add = (term: string, share: number) => shares.set(term, (shares.get(term) ?? 0) + share)
  const share = 1 / Math.sqrt(Math.max(1, items.length))
  for (const item of items) {
    add(itemToken(item), share)
    const pieces = wordRuns(item).flatMap((run) =>
      run.kind === 'han' ? bigrams(run.text) : [joinModelNumber(run.text)],
    )
    for (const piece of new Set(pieces)) add(piece, share * weights.pairOfItem)
  }
  return shares
}

function rarity({ retrieval }: IndexShelf, term: string): number {
  return Math.log(1 + retrieval.size / (1 + retrieval.frequencyOf(term)))
}
