import { analyseQuery, longestQuery } from '../../language/analysis/analyse-query'
import { normaliseText } from '../../language/text/normalise'
import type { Suggestion } from '../../port'
import { completeTerm } from '../shared/complete-term'
import { askIndexes } from './ask-index.server'
import { countPlans } from './find-plan.server'
import type { IndexStore } from './index-store'
import { textAttribute } from './meilisearch-attributes'
import { planAllWords } from './plan-query'
import { requestOf, takeLoosely, takeStrictly } from './search-index.server'

/** Terms that start alike are counted by the server, one search each. */
const mostTerms = 12

/**
 * Completions of `typed` from one index: terms of the lexicon that begin with its last word, most
 * listings first, then titles that have all of it. Each finds as many listings as it says.
 */
export async function suggestFromIndex(
  store: IndexStore,
  typed: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const text = typed.slice(0, longestQuery).trim()
  if (text === '' || limit <= 0) return []
  const { head, spellings } = completeTerm(text, store.lexicon)
  const [terms, titles] = await Promise.all([
    counted(
      store,
      spellings.slice(0, mostTerms).map((spelling) => head + spelling),
    ),
    titlesWith(store, text, limit),
  ])
  const byCount = [...terms].sort((one, other) => other.count - one.count)
  const known = new Set(byCount.map((it) => normaliseText(it.text)))
  const fresh = titles.filter((title) => !known.has(normaliseText(title)))
  // Both kinds are shown where there are both: a term widens the search, a title ends it.
  const shown = byCount.slice(0, Math.max(limit - fresh.length, Math.ceil(limit / 2)))
  return [...shown, ...(await counted(store, fresh.slice(0, limit - shown.length)))]
}

/** Each text with how many listings it finds; those that find none are left out. */
async function counted(
  store: IndexStore,
  texts: readonly string[],
): Promise<readonly Suggestion[]> {
  const analysed = texts
    .map((text) => ({ text, query: analyseQuery(text, store.lexicon) }))
    .filter(({ query }) => query.words.length > 0)
  const counts = await countPlans(
    store,
    analysed.map(({ query }) => planAllWords(query, store.lexicon)),
  )
  return analysed
    .map(({ text }, at) => ({ text, index: store.name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
}

async function titlesWith(
  store: IndexStore,
  text: string,
  limit: number,
): Promise<readonly string[]> {
  const analysed = analyseQuery(text, store.lexicon)
  if (analysed.words.length === 0) return []
  const attribute = textAttribute(store.definition.titleField)
  const strict = await takeStrictly(store, analysed)
  const found = await titlesOf(strict)
  if (found.length > 0) return found
  const other = await takeLoosely(store, analysed, true)
  return other ? titlesOf(other) : []

  async function titlesOf(taken: typeof strict): Promise<readonly string[]> {
    const request = { ...requestOf(store, taken, undefined, limit), attributes: [attribute] }
    const [answer] = await askIndexes([[store, request]])
    const titles = (answer?.hits ?? []).map(({ attributes }) => attributes[attribute])
    return [...new Set(titles.filter((it): it is string => typeof it === 'string' && it !== ''))]
  }
}
