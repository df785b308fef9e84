import * as z from 'zod'
import { answerFederated, answerSearch, countValues, hitOf, shown } from './answer-search'
import { checkDocuments } from './check-documents'
import type { FakeDocument } from './evaluate-filter'
import { FakeError } from './fake-error'
import { FakeIndex } from './fake-index'
import {
  addDocumentsQuery,
  createIndexBody,
  deleteBatchBody,
  documentQuery,
  documentsBody,
  documentsQuery,
  facetSearchBody,
  listQuery,
  multiSearchBody,
  noQuery,
  settingsBody,
  similarBody,
  swapBody,
} from './schemas'
import { checkEmbedder, searchDocuments } from './search-documents'
import { splitText } from './split-text'
import type { TaskQueue } from './task-queue'

export interface FakeState {
  readonly indexes: Map<string, FakeIndex>
  readonly tasks: TaskQueue
  /** Refused on top of what a real server refuses. */
  readonly isRefused: (document: FakeDocument) => boolean
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

interface Route<Query, Body> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `:` begins the name of a part of the path. */
  readonly path: string
  readonly query: z.ZodType<Query>
  readonly body: z.ZodType<Body>
  readonly answer: (
    state: FakeState,
    request: { readonly params: readonly string[]; readonly query: Query; readonly body: Body },
  ) => Answer
}

function route<Query, Body>(given: Route<Query, Body>) {
  return given as Route<unknown, unknown>
}

const noBody = z.undefined()

/** The routes that the product uses, and no others. */
export const routes: readonly Route<unknown, unknown>[] = [
  route({
    method: 'GET',
    path: '/stats',
    query: noQuery,
    body: noBody,
    answer: ({ indexes }) => {
      const stats = Array.from(indexes, ([uid, index]) => [uid, statsOf(index)] as const)
      return ok({ databaseSize: 0, lastUpdate: null, indexes: Object.fromEntries(stats) })
    },
  }),
  route({
    method: 'GET',
    path: '/indexes',
    query: listQuery,
    body: noBody,
    answer: ({ indexes }, { query: { offset = 0, limit = 20 } }) => {
      const results = Array.from(indexes, ([uid, index]) => indexView(uid, index))
      return ok({
        results: results.slice(offset, offset + limit),
        offset,
        limit,
        total: indexes.size,
      })
    },
  }),
  route({
    method: 'GET',
    path: '/indexes/:uid',
    query: noQuery,
    body: noBody,
    answer: (state, { params: [uid = ''] }) => {
      return ok(indexView(uid, indexOf(state, uid)))
    },
  }),
  route({
    method: 'POST',
    path: '/indexes',
    query: noQuery,
    body: createIndexBody,
    answer: ({ indexes, tasks }, { body: { uid, primaryKey } }) =>
      accepted(
        tasks.accept('indexCreation', uid, {
          carryOut: () => {
            if (indexes.has(uid)) {
              throw new FakeError(409, 'index_already_exists', `index ${uid} already exists`)
            }
            indexes.set(uid, new FakeIndex(primaryKey ?? null))
          },
        }),
      ),
  }),
  route({
    method: 'DELETE',
    path: '/indexes/:uid',
    query: noQuery,
    body: noBody,
    answer: (state, { params: [uid = ''] }) =>
      accepted(
        state.tasks.accept('indexDeletion', uid, {
          carryOut: () => {
            indexOf(state, uid)
            state.indexes.delete(uid)
          },
        }),
      ),
  }),
  route({
    method: 'PATCH',
    path: '/indexes/:uid/settings',
    query: noQuery,
    body: settingsBody,
    answer: ({ indexes, tasks }, { params: [uid = ''], body }) =>
      accepted(
        tasks.accept('settingsUpdate', uid, { carryOut: () => made(indexes, uid).update(body) }),
      ),
  }),
  route({
    method: 'POST',
    path: '/swap-indexes',
    query: noQuery,
    body: swapBody,
    answer: (state, { body }) =>
      accepted(state.tasks.accept('indexSwap', null, { carryOut: () => swap(state, body) })),
  }),
  route({
    method: 'GET',
    path: '/indexes/:uid/documents',
    query: documentsQuery,
    body: noBody,
    answer: (state, { params: [uid = ''], query }) => ok(listDocuments(indexOf(state, uid), query)),
  }),
  route({
    method: 'POST',
    path: '/indexes/:uid/documents',
    query: addDocumentsQuery,
    body: documentsBody,
    answer: ({ indexes, tasks, isRefused }, { params: [uid = ''], query, body }) =>
      accepted(
        tasks.accept('documentAdditionOrUpdate', uid, {
          check: () => checkDocuments(body, isRefused),
          carryOut: () => made(indexes, uid).add(body, query.primaryKey),
        }),
      ),
  }),
  route({
    method: 'GET',
    path: '/indexes/:uid/documents/:key',
    query: documentQuery,
    body: noBody,
    answer: (state, { params: [uid = '', key = ''], query }) => {
      const index = indexOf(state, uid)
      const document = index.get(key)
      if (!document) throw new FakeError(404, 'document_not_found', `no document ${key}`)
      return ok(shown(index, document, query.fields?.split(',')))
    },
  }),
  route({
    method: 'POST',
    path: '/indexes/:uid/documents/delete-batch',
    query: noQuery,
    body: deleteBatchBody,
    answer: (state, { params: [uid = ''], body }) =>
      accepted(
        state.tasks.accept('documentDeletion', uid, {
          carryOut: () => {
            const index = indexOf(state, uid)
            for (const key of body) index.delete(String(key))
          },
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/multi-search',
    query: noQuery,
    body: multiSearchBody,
    answer: (state, { body: { queries, federation } }) => {
      if (!federation) {
        return ok({
          results: queries.map(({ indexUid, federationOptions: _, ...query }) =>
            answerSearch(indexUid, indexOf(state, indexUid), query),
          ),
        })
      }
      const together = queries.map(({ indexUid, federationOptions, ...query }) => {
        const weight = federationOptions?.weight ?? 1
        return { indexUid, index: indexOf(state, indexUid), query, weight }
      })
      return ok(answerFederated(together, federation))
    },
  }),
  route({
    method: 'POST',
    path: '/indexes/:uid/facet-search',
    query: noQuery,
    body: facetSearchBody,
    answer: (state, { params: [uid = ''], body }) => {
      const index = indexOf(state, uid)
      const { facetName, facetQuery, exhaustiveFacetCount: _, ...query } = body
      const counts = countValues(index, facetName, searchDocuments(index, query))
      const wanted = (facetQuery ?? '').toLowerCase()
      const facetHits = counts
        .filter(([value]) => value.toLowerCase().startsWith(wanted))
        .map(([value, count]) => ({ value, count }))
      return ok({ facetHits, facetQuery: facetQuery ?? null, processingTimeMs: 0 })
    },
  }),
  route({
    method: 'POST',
    path: '/indexes/:uid/similar',
    query: noQuery,
    body: similarBody,
    answer: (state, { params: [uid = ''], body }) => ok(findSimilar(indexOf(state, uid), body)),
  }),
  route({
    method: 'GET',
    path: '/tasks/:uid',
    query: noQuery,
    body: noBody,
    answer: ({ tasks }, { params: [uid = ''] }) => ok(tasks.view(Number(uid))),
  }),
]

function ok(body: unknown): Answer {
  return { status: 200, body }
}

function accepted(body: unknown): Answer {
  return { status: 202, body }
}

function indexView(uid: string, { primaryKey }: FakeIndex) {
  const date = new Date(0).toISOString()
  return { uid, primaryKey, createdAt: date, updatedAt: date }
}

function statsOf(index: FakeIndex) {
  return {
    numberOfDocuments: index.size,
    rawDocumentDbSize: 0,
    avgDocumentSize: 0,
    isIndexing: false,
    numberOfEmbeddings: 0,
    numberOfEmbeddedDocuments: 0,
    fieldDistribution: {},
  }
}

function indexOf({ indexes }: FakeState, uid: string): FakeIndex {
  const index = indexes.get(uid)
  if (!index) throw new FakeError(404, 'index_not_found', `Index \`${uid}\` not found.`)
  return index
}

/** As on the real server, documents and settings make the index that they are for. */
function made(indexes: Map<string, FakeIndex>, uid: string): FakeIndex {
  const index = indexes.get(uid) ?? new FakeIndex(null)
  indexes.set(uid, index)
  return index
}

function swap(state: FakeState, pairs: z.infer<typeof swapBody>): void {
  for (const { indexes: names, rename } of pairs) {
    const [one = '', other = ''] = names
    const first = indexOf(state, one)
    if (rename) {
      if (state.indexes.has(other)) {
        throw new FakeError(409, 'index_already_exists', `index ${other} already exists`)
      }
      state.indexes.delete(one)
    } else {
      state.indexes.set(one, indexOf(state, other))
    }
    state.indexes.set(other, first)
  }
}

function listDocuments(index: FakeIndex, query: z.infer<typeof documentsQuery>) {
  const { offset = 0, limit = 20 } = query
  const ids = query.ids?.split(',')
  const all = Array.from(index.documents, ([key, document]) => ({ key, document }))
  const wanted = ids ? all.filter(({ key }) => ids.includes(key)) : all
  const sort = query.sort ? { sort: query.sort.split(',') } : {}
  const order = searchDocuments(index, { ...sort }).map(({ key }) => key)
  const place = new Map(order.map((key, at) => [key, at] as const))
  const sorted = wanted.sort(
    (one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0),
  )
  // Unlike hits, documents are given whole, whatever is displayed of them.
  const fields = query.fields?.split(',')
  const pick = (document: FakeDocument) =>
    fields
      ? Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))
      : document
  return {
    results: sorted.slice(offset, offset + limit).map(({ document }) => pick(document)),
    offset,
    limit,
    total: wanted.length,
  }
}

/** By words in common, in place of the vectors that a real server has. */
function findSimilar(index: FakeIndex, body: z.infer<typeof similarBody>) {
  const { id, embedder, offset = 0, limit = 20, filter = null } = body
  checkEmbedder(index, embedder)
  const wordsOf = (document: FakeDocument) =>
    new Set(Object.values(document).flatMap((it) => splitText(it).map(({ word }) => word)))
  const document = index.get(id)
  if (!document) throw new FakeError(404, 'not_found_similar_id', `no document ${id}`)
  const own = wordsOf(document)
  const found = searchDocuments(index, { filter })
    .filter(({ key }) => key !== id)
    .map((match) => {
      const words = wordsOf(match.document)
      const common = [...own].filter((word) => words.has(word)).length
      return { ...match, score: common / Math.max(1, own.size + words.size - common) }
    })
    .sort((one, other) => other.score - one.score)
  return {
    id,
    hits: found.slice(offset, offset + limit).map((it) => hitOf(index, body, it)),
    processingTimeMs: 0,
    offset,
    limit,
    estimatedTotalHits: found.length,
  }
}
