import {
  type EngineHealth,
  type IndexName,
  indexNames,
  type SearchEngine,
  type SearchResult,
} from '../port'
import { connect } from './meilisearch/connection.server'
import { ensureIndex, readFingerprint } from './meilisearch/index-state.server'
import type { IndexStore } from './meilisearch/index-store'
import type { MeilisearchOptions } from './meilisearch/meilisearch-options'
import { openStore } from './meilisearch/open-store.server'
import { readVersions } from './meilisearch/read-versions.server'
import { rebuildIndex } from './meilisearch/rebuild-index.server'
import { searchIndex } from './meilisearch/search-index.server'
import { searchIndexFacet } from './meilisearch/search-index-facet.server'
import { searchIndexes } from './meilisearch/search-indexes.server'
import { similarInIndex } from './meilisearch/similar-in-index.server'
import { suggestFromIndex } from './meilisearch/suggest-from-index.server'
import { deleteDocuments, writeDocuments } from './meilisearch/write-documents.server'
import { takeInTurn } from './shared/take-in-turn'

/**
 * The engine behind a Meilisearch server, which many processes share. Indexes that are not there are
 * made, empty, when they are first used; those that are keep their settings until they are rebuilt
 * (`outdated`). Every method throws MeilisearchFailure for what the server does not do, but for
 * `health`. A write has been carried out on the server when it resolves.
 */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const connection = connect(options)
  const stores = forEachIndex((name) => openStore(name, connection, options))
  const ready = rememberReady(stores)
  const deletions = forEachIndex(() => new Set<Set<string>>())
  const readyAll = (names: readonly IndexName[]) => Promise.all(names.map(ready))
  return {
    name: 'meilisearch',
    search: async (query): Promise<SearchResult> => searchIndex(await ready(query.index), query),
    suggest: async (text, indexes, limit) => {
      const lists = (await readyAll(indexes)).map((store) => suggestFromIndex(store, text, limit))
      return takeInTurn(await Promise.all(lists), limit)
    },
    searchMany: async (text, indexes, limit) => {
      const wanted = await readyAll(indexes.map(({ index }) => index))
      const filters = indexes.map(({ filter }) => filter)
      return searchIndexes(
        text,
        wanted.map((store, at) => ({ store, filter: filters[at] })),
        limit,
      )
    },
    searchFacet: async (request) => searchIndexFacet(await ready(request.index), request),
    similar: async (query) => similarInIndex(await ready(query.index), query),
    versions: async function* (index) {
      const store = await ready(index)
      for await (const batch of readVersions(store, store.uid)) {
        yield batch.map(({ id, version }) => ({ id, version }))
      }
    },
    upsert: async (index, documents) => {
      const store = await ready(index)
      await writeDocuments(store, store.uid, documents)
    },
    delete: async (index, ids) => {
      for (const deleted of deletions[index]) for (const id of ids) deleted.add(id)
      const store = await ready(index)
      await deleteDocuments(store, store.uid, ids)
    },
    rebuild: async (index, documents, onRefused) => {
      const deleted = new Set<string>()
      deletions[index].add(deleted)
      try {
        await rebuildIndex(await ready(index), documents, () => deleted, onRefused)
      } finally {
        deletions[index].delete(deleted)
      }
    },
    outdated: async () => {
      const found = await Promise.all(
        indexNames.map(async (name) => {
          const store = stores[name]
          return (await readFingerprint(store)) === store.fingerprint ? [] : [name]
        }),
      )
      return found.flat()
    },
    health: () => readHealth(stores),
    close: async () => undefined,
  }
}

function forEachIndex<Value>(make: (name: IndexName) => Value): Record<IndexName, Value> {
  return Object.fromEntries(indexNames.map((name) => [name, make(name)])) as Record<
    IndexName,
    Value
  >
}

/** Looks once for each index whether it is there; what failed is looked at again by the next call. */
function rememberReady(stores: Readonly<Record<IndexName, IndexStore>>) {
  const known = new Map<IndexName, Promise<IndexStore>>()
  return (name: IndexName): Promise<IndexStore> => {
    const store = stores[name]
    const looked = known.get(name) ?? ensureIndex(store).then(() => store)
    known.set(name, looked)
    looked.catch(() => known.delete(name))
    return looked
  }
}

async function readHealth(stores: Readonly<Record<IndexName, IndexStore>>): Promise<EngineHealth> {
  const engine = 'meilisearch'
  try {
    const { indexes } = await stores.needs.connection.ask((client) => client.getStats())
    const documents = forEachIndex((name) => indexes[stores[name].uid]?.numberOfDocuments ?? 0)
    return { engine, isHealthy: true, documents }
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unknown failure'
    return { engine, isHealthy: false, documents: forEachIndex(() => 0), detail }
  }
}
