import type { IndexStore } from './index-store'
import {
  idAttribute,
  keyAttribute,
  stampAttribute,
  versionAttribute,
} from './meilisearch-attributes'
import type { StoredDocument } from './to-stored-document'

/** What is known of a stored document without its text. */
export interface DocumentState {
  readonly version: number
  readonly stamp: string
}

const batchSize = 5_000

/**
 * The state of every document of an index, by key. What is written or deleted while it is read
 * may be there or not; and a document beside one that was deleted may be passed over.
 */
export async function* readVersions(
  { connection }: IndexStore,
  uid: string,
): AsyncGenerator<readonly (DocumentState & { readonly id: string })[]> {
  for (let offset = 0; ; offset += batchSize) {
    const { results, total } = await connection.tell((client) =>
      client.index<StoredDocument>(uid).getDocuments({
        fields: [idAttribute, versionAttribute, stampAttribute],
        sort: [`${keyAttribute}:asc`],
        limit: batchSize,
        offset,
      }),
    )
    if (results.length > 0) yield results.map(({ id, version, stamp }) => ({ id, version, stamp }))
    if (results.length < batchSize || offset + batchSize >= total) return
  }
}

/** All of them at once: some hundred bytes a document. */
export async function readAllStates(
  store: IndexStore,
  uid: string,
): Promise<ReadonlyMap<string, DocumentState>> {
  const states = new Map<string, DocumentState>()
  for await (const batch of readVersions(store, uid)) {
    for (const { id, ...state } of batch) states.set(id, state)
  }
  return states
}
