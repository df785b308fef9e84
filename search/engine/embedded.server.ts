import { definitionOf } from '../indexes/definition-of'
import type { Lexicon } from '../language/lexicon/lexicon'
import {
  type IndexName,
  indexNames,
  type Query,
  type SearchDocument,
  type SearchEngine,
} from '../port'
import { IndexShelf } from './embedded/index-shelf'
import { listWords } from './embedded/list-words'
import { mergeAnswers } from './embedded/merge-answers'
import { packShelf, type Sections, unpackShelf } from './embedded/pack-shelf'
import { searchShelf, searchShelfInSteps } from './embedded/search-shelf'
import { searchShelfFacet } from './embedded/search-shelf-facet'
import { similarOnShelf } from './embedded/similar-on-shelf'
import { suggestFromShelf } from './embedded/suggest-from-shelf'
import { takeTurns } from './embedded/take-turns'
import { takeInTurn } from './shared/take-in-turn'

/** What was written to an index while a new one was being filled. */
type Write =
  | { readonly op: 'upsert'; readonly document: SearchDocument }
  | { readonly op: 'delete'; readonly id: string }

export interface EmbeddedEngine extends SearchEngine {
  /** All indexes as bytes, for a snapshot; gives way to others while it packs. */
  pack(): Promise<Sections>
  /** Takes the indexes of a snapshot in place of its own. Throws RangeError if they do not fit. */
  unpack(sections: Sections): void
}

/**
 * The engine in this process's memory: `search/retrieval` behind the port. Empty when created;
 * fill it by `rebuild`. Totals and counts are exact, every write is seen by the next query.
 */
export function createEmbeddedEngine({ lexicon }: { readonly lexicon: Lexicon }): EmbeddedEngine {
  const createShelf = (name: IndexName) => new IndexShelf(definitionOf(name), lexicon)
  const shelves = forEachIndex(createShelf)
  const rebuilds = forEachIndex(() => new Set<Write[]>())
  const write = (index: IndexName, writes: readonly Write[]) => {
    for (const each of writes) applyWrite(shelves[index], each)
    for (const log of rebuilds[index]) log.push(...writes)
  }
  return {
    name: 'embedded',
    search: async (query: Query) =>
      takeTurns(searchShelfInSteps(shelves[query.index], lexicon, query)),
    suggest: async (text, indexes, limit) =>
      takeInTurn(
        indexes.map((index) => suggestFromShelf(shelves[index], lexicon, text, limit)),
        limit,
      ),
    searchMany: async (text, indexes, limit) =>
      mergeAnswers(
        indexes.map(({ index, filter }) => ({
          index,
          result: searchShelf(shelves[index], lexicon, {
            index,
            text,
            pageSize: limit,
            ...(filter ? { filter } : {}),
          }),
        })),
        limit,
      ),
    searchFacet: async (request) => searchShelfFacet(shelves[request.index], lexicon, request),
    similar: async (query) => similarOnShelf(shelves[query.index], lexicon, query),
    versions: (index) => versionsOf(shelves[index]),
    words: async (index) => listWords(shelves[index]),
    upsert: async (index, documents) =>
      write(
        index,
        documents.map((document) => ({ op: 'upsert', document })),
      ),
    delete: async (index, ids) =>
      write(
        index,
        ids.map((id) => ({ op: 'delete', id })),
      ),
    rebuild: async (index, documents) => {
      const log: Write[] = []
      rebuilds[index].add(log)
      try {
        shelves[index] = await fillShelf(createShelf(index), documents, log)
      } finally {
        rebuilds[index].delete(log)
      }
    },
    pack: async () => {
      const packed: Record<string, Uint8Array> = {}
      for (const name of indexNames) Object.assign(packed, await packShelf(shelves[name]))
      return packed
    },
    unpack: (sections) => {
      const unpacked = forEachIndex((name) => unpackShelf(definitionOf(name), lexicon, sections))
      Object.assign(shelves, unpacked)
    },
    health: async () => ({
      engine: 'embedded',
      isHealthy: true,
      documents: forEachIndex((name) => shelves[name].retrieval.size),
    }),
    close: async () => undefined,
  }
}

function forEachIndex<Value>(make: (name: IndexName) => Value): Record<IndexName, Value> {
  return Object.fromEntries(indexNames.map((name) => [name, make(name)])) as Record<
    IndexName,
    Value
  >
}

async function* versionsOf(shelf: IndexShelf) {
  const { documents } = shelf
  yield Array.from(documents.ids(), (id) => ({ id, version: documents.versionOf(id) ?? 0 }))
}

function applyWrite(shelf: IndexShelf, write: Write): void {
  if (write.op === 'delete') shelf.delete(write.id)
  else shelf.upsert(write.document)
}

async function fillShelf(
  shelf: IndexShelf,
  documents: AsyncIterable<readonly SearchDocument[]>,
  log: readonly Write[],
): Promise<IndexShelf> {
  for await (const batch of documents) shelf.load(batch)
  shelf.retrieval.compact()
  for (const write of log) {
    // The batch may have been read after the write, and then holds a later state of the row.
    const isOutdated =
      write.op === 'upsert' &&
      (shelf.documents.versionOf(write.document.id) ?? 0) > write.document.version
    if (!isOutdated) applyWrite(shelf, write)
  }
  return shelf
}
