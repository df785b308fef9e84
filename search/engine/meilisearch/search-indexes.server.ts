import { checkFields } from '../../indexes/check-fields'
import { analyseQuery } from '../../language/analysis/analyse-query'
import { type FederatedResult, type Filter, type IndexName, indexNames } from '../../port'
import { askIndexes, readHit, searchParams } from './ask-index.server'
import { compileFilter } from './compile-filter'
import type { IndexStore } from './index-store'
import { MeilisearchFailure } from './meilisearch-failure'
import { requestOf, type TakenText, takeLoosely, takeStrictly } from './search-index.server'

interface Wanted {
  readonly store: IndexStore
  readonly filter: string | undefined
}

interface Taken extends Wanted {
  readonly text: TakenText
  readonly total: number
}

/**
 * One text over several indexes in one order, by the server's federated search. Answers that have
 * some of the words only count if no index has a listing with all of them. See
 * `SearchEngine.searchMany`.
 */
export async function searchIndexes(
  text: string,
  indexes: readonly { readonly store: IndexStore; readonly filter?: Filter | undefined }[],
  limit: number,
): Promise<FederatedResult> {
  const wanted = indexes.map(({ store, filter }): Wanted => {
    checkFields(store.definition, { index: store.name, text, ...(filter ? { filter } : {}) })
    return { store, filter: filter && compileFilter(filter, store.definition) }
  })
  const taken = await takeText(text, wanted)
  const totals = wanted.map(({ store }) => {
    const own = taken.find((it) => it.store.name === store.name)
    return [store.name, own?.total ?? 0] as const
  })
  const hits = await askTogether(taken, limit)
  const isRelaxed = hits.length > 0 && taken.some((it) => it.text.isRelaxed)
  return {
    hits,
    totals: Object.fromEntries(totals),
    ...(isRelaxed ? { relaxedText: true } : {}),
  }
}

/** The indexes that have something, with the text as it is taken there. */
async function takeText(text: string, wanted: readonly Wanted[]): Promise<readonly Taken[]> {
  if (text.trim() === '') {
    const everything: TakenText = { plan: null, lookedFor: null, isRelaxed: false }
    return withTotals(wanted.map((it) => ({ ...it, text: everything })))
  }
  const first = wanted[0]
  if (!first) return []
  const analysed = analyseQuery(text, first.store.lexicon)
  if (analysed.words.length + analysed.excluded.length === 0) return []
  const strict = await Promise.all(
    wanted.map(async (it) => ({ ...it, text: await takeStrictly(it.store, analysed) })),
  )
  const whole = await withTotals(strict)
  // A listing of any index that has all the words, though a filter hides it, stands for the text.
  const strictAnywhere = await withTotals(strict.map((it) => ({ ...it, filter: undefined })))
  const missed = wanted.filter(
    ({ store }) => !strictAnywhere.some((it) => it.store.name === store.name),
  )
  const loose = await Promise.all(
    missed.map(async (it) => ({ ...it, text: await takeLoosely(it.store, analysed) })),
  )
  const other = await withTotals(
    loose.flatMap((it) => (it.text === null ? [] : [{ ...it, text: it.text }])),
  )
  // Another spelling is still all of the words.
  const all = [...whole, ...other.filter((it) => !it.text.isRelaxed)]
  return all.length > 0 ? all : other
}

async function withTotals(
  taken: readonly (Wanted & { readonly text: TakenText })[],
): Promise<readonly Taken[]> {
  const answers = await askIndexes(
    taken.map(({ store, filter, text }) => [store, requestOf(store, text, filter, 0)] as const),
  )
  return taken
    .map((it, at) => ({ ...it, total: answers[at]?.total ?? 0 }))
    .filter(({ total }) => total > 0)
}

async function askTogether(
  taken: readonly Taken[],
  limit: number,
): Promise<FederatedResult['hits']> {
  const [first] = taken
  if (!first || limit <= 0) return []
  const queries = taken.map(({ store, filter, text }) => ({
    indexUid: store.uid,
    ...searchParams(requestOf(store, text, filter, limit)),
  }))
  const { hits } = await first.store.connection.ask((client) =>
    client.multiSearch({ federation: { limit, offset: 0 }, queries }),
  )
  if (!hits) throw new MeilisearchFailure('malformed', 'Meilisearch answered no federated hits')
  const nameOf = new Map(taken.map(({ store }) => [store.uid, store.name]))
  return hits
    .map(({ _federation: federation, ...hit }) => {
      const index = nameOf.get(federation?.indexUid ?? '')
      if (!index || !federation) {
        throw new MeilisearchFailure('malformed', 'Meilisearch answered a hit of no index')
      }
      const { id, version } = readHit(hit)
      return { id, version, index, score: federation.weightedRankingScore, highlights: {} }
    })
    .sort(
      (one, other) =>
        other.score - one.score ||
        placeOf(one.index) - placeOf(other.index) ||
        (one.id < other.id ? -1 : 1),
    )
}

function placeOf(index: IndexName): number {
  return indexNames.indexOf(index)
}
