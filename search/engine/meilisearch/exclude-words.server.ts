import type { AnalysedQuery, QueryWord } from '../../language/analysis/analyse-query'
import { wordRuns } from '../../language/text/word-runs'
import { UnsupportedQuery } from '../../port'
import { denialsOf } from '../shared/denials'
import { askIndexes } from './ask-index.server'
import { compileAnyValue } from './compile-filter'
import { documentKey } from './document-key'
import { filterOf, narrowPlan } from './find-plan.server'
import type { IndexStore } from './index-store'
import { keyAttribute } from './meilisearch-attributes'
import { planAllWords, type ServerPlan } from './plan-query'

/** So many listings are left out by name. */
const mostExcluded = 5_000

/**
 * The plan without listings that have an excluded word, but for those that say that there is none of it: the
 * server is asked who has it first. Throws UnsupportedQuery if those are more than five thousand.
 */
export async function excludeWords(
  store: IndexStore,
  plan: ServerPlan,
  { excluded }: AnalysedQuery,
): Promise<ServerPlan> {
  if (excluded.length === 0) return plan
  const conditions: string[] = []
  for (const word of excluded) {
    const spellings = [word.text, ...word.spellings]
    // The server knows other spellings of a word, and nothing of what is narrower.
    const holders = await keysOfAll(store, [word, ...word.spellings.map(wording)])
    const excused = await keysOfAll(store, spellings.flatMap(denialsOf).map(wording))
    const keys = [...holders].filter((key) => !excused.has(key))
    if (keys.length > 0) conditions.push(`NOT (${compileAnyValue(keyAttribute, keys)})`)
  }
  return { ...plan, conditions: [...plan.conditions, ...conditions] }
}

function wording(text: string): QueryWord {
  return { kind: 'mixed', text, spellings: [], runs: wordRuns(text), exact: 'phrase' }
}

async function keysOfAll(store: IndexStore, words: readonly QueryWord[]) {
  const keys = new Set<string>()
  for (const word of words) for (const key of await keysOf(store, word)) keys.add(key)
  return keys
}

async function keysOf(store: IndexStore, word: QueryWord): Promise<readonly string[]> {
  const located = { ...word, start: 0, end: word.text.length }
  const asked: AnalysedQuery = {
    text: word.text,
    wanted: word.text,
    words: [located],
    excluded: [],
  }
  const plan = await narrowPlan(store, planAllWords(asked, store.lexicon))
  if (plan.parts.length === 0 && plan.conditions.length === 0) return []
  const [found] = await askIndexes([
    [store, { plan, filter: filterOf(plan), pageSize: mostExcluded }],
  ])
  if (!found || found.total > mostExcluded) {
    throw new UnsupportedQuery('meilisearch', `to exclude more than ${mostExcluded} listings`)
  }
  return found.hits.map(({ id }) => documentKey(id))
}
