import type { AnalysedQuery } from '../../language/analysis/analyse-query'
import { UnsupportedQuery } from '../../port'
import { askIndexes } from './ask-index.server'
import { compileAnyValue, joinConditions } from './compile-filter'
import { documentKey } from './document-key'
import type { IndexStore } from './index-store'
import { keyAttribute } from './meilisearch-attributes'
import {
  asMisspelling,
  asPinyin,
  misspellingAttributes,
  mostParts,
  type PlanPart,
  planAllWords,
  type ServerPlan,
} from './plan-query'

/** Of listings that have ten words of a longer text, so many are looked at for the other words. */
const mostNarrowed = 5_000

/**
 * The plan cut to what Meilisearch reads of it: where it has more than ten parts, those that have
 * the first ones are found first, and the rest is asked of them alone. Throws UnsupportedQuery if
 * those are more than five thousand.
 */
export async function narrowPlan(store: IndexStore, plan: ServerPlan): Promise<ServerPlan> {
  if (plan.matchingStrategy !== 'all' || plan.parts.length <= mostParts) return plan
  const first: ServerPlan = { ...plan, parts: plan.parts.slice(0, mostParts) }
  const [found] = await askIndexes([
    [store, { plan: first, filter: filterOf(first), pageSize: mostNarrowed }],
  ])
  if (!found || found.total > mostNarrowed) {
    throw new UnsupportedQuery('meilisearch', `more than ${mostParts} words that are this common`)
  }
  const keys = found.hits.map(({ id }) => documentKey(id))
  return narrowPlan(store, {
    ...plan,
    parts: plan.parts.slice(mostParts),
    conditions: [...plan.conditions, compileAnyValue(keyAttribute, keys)],
  })
}

/** The conditions of a plan and of a filter together. */
export function filterOf(plan: ServerPlan | null, filter?: string): string | undefined {
  return joinConditions([...(plan?.conditions ?? []), filter])
}

/** How many listings of the index each plan finds, whatever the filter. */
export async function countPlans(
  store: IndexStore,
  plans: readonly ServerPlan[],
): Promise<readonly number[]> {
  const narrowed: ServerPlan[] = []
  for (const plan of plans) narrowed.push(await narrowPlan(store, plan))
  const answers = await askIndexes(
    narrowed.map((plan) => [store, { plan, filter: filterOf(plan), pageSize: 0 }] as const),
  )
  return answers.map(({ total }) => total)
}

/**
 * Where no listing has all the words: the strict plan with each Latin word that none has taken for
 * the pinyin of a name, or for a typing error. Null if that finds nothing either.
 */
export async function findOtherSpelling(
  store: IndexStore,
  analysed: AnalysedQuery,
): Promise<ServerPlan | null> {
  const strict = planAllWords(analysed, store.lexicon)
  const candidates = strict.parts.filter(({ latin }) => latin !== undefined)
  if (candidates.length === 0) return null
  const counts = await countParts(store, candidates)
  const unknown = candidates.filter((_, at) => counts[at] === 0)
  const names = unknown.map(asPinyin)
  const nameCounts = await countParts(store, names)
  const replaced = new Map<string, PlanPart>()
  for (const [at, part] of unknown.entries()) {
    const name = names[at]
    const other = name && (nameCounts[at] ?? 0) > 0 ? name : asMisspelling(part)
    if (other) replaced.set(part.q, other)
  }
  if (replaced.size === 0) return null
  const plan: ServerPlan = {
    ...strict,
    parts: strict.parts.map((part) => replaced.get(part.q) ?? part),
    attributesToSearchOn: misspellingAttributes(store.definition),
  }
  const [total = 0] = await countPlans(store, [plan])
  return total > 0 ? plan : null
}

async function countParts(
  store: IndexStore,
  parts: readonly (PlanPart | null)[],
): Promise<readonly number[]> {
  const given = parts.filter((part) => part !== null)
  const counts = await countPlans(
    store,
    given.map((part) => ({ parts: [part], conditions: [], matchingStrategy: 'all' })),
  )
  const byPart = new Map(given.map((part, at) => [part, counts[at] ?? 0]))
  return parts.map((part) => (part ? (byPart.get(part) ?? 0) : 0))
}
