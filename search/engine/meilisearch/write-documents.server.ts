import type { SearchDocument } from '../../port'
import { documentKey } from './document-key'
import type { IndexStore } from './index-store'
import { type StoredDocument, toStoredDocument } from './to-stored-document'

/** A batch has no more documents than these, and not many more bytes: the server takes 100 MB. */
const largestBatch = { documents: 1_000, characters: 8_000_000 }

const mostKeys = 10_000

/** Writes documents to an index, that of the store or another of its settings; awaits the server. */
export async function writeDocuments(
  store: IndexStore,
  uid: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  const batches = inBatches(
    documents.map((it) => toStoredDocument(it, store.definition, store.lexicon)),
  )
  await store.connection.perform(
    batches.map((batch) => (client) => client.index<StoredDocument>(uid).addDocuments(batch)),
  )
}

/** Deletes by id; ids that are unknown are none of its business. Awaits the server. */
export async function deleteDocuments(
  { connection }: IndexStore,
  uid: string,
  ids: readonly string[],
): Promise<void> {
  const keys = [...new Set(ids.map(documentKey))]
  const batches: string[][] = []
  for (let from = 0; from < keys.length; from += mostKeys) {
    batches.push(keys.slice(from, from + mostKeys))
  }
  await connection.perform(
    batches.map((batch) => (client) => client.index(uid).deleteDocuments(batch)),
  )
}

function inBatches(documents: readonly StoredDocument[]): StoredDocument[][] {
  const batches: StoredDocument[][] = []
  let characters = Infinity
  for (const document of documents) {
    const length = JSON.stringify(document).length
    const last = batches.at(-1)
    const isFull =
      !last ||
      last.length >= largestBatch.documents ||
      characters + length > largestBatch.characters
    if (isFull) {
      batches.push([document])
      characters = length
    } else {
      last.push(document)
      characters += length
    }
  }
  return batches
}
