import { absentIsNull } from './absent-is-null'
import type { IndexStore } from './index-store'
import { keyAttribute } from './meilisearch-attributes'

interface IndexState {
  readonly key: string
  readonly fingerprint: string
}

/** Tasks of other processes that did the same a moment ago. */
const alreadyThere = ['index_already_exists']
export const alreadyGone = ['index_not_found']

/** The fingerprint that the index on the server was built with; null if none is known. */
export async function readFingerprint(store: IndexStore): Promise<string | null> {
  const state = await store.connection.tell((client) =>
    absentIsNull(client.index<IndexState>(store.stateUid).getDocument(store.name)),
  )
  return state?.fingerprint ?? null
}

/** Notes what the index on the server was built with. */
export async function writeFingerprint(store: IndexStore): Promise<void> {
  const state: IndexState = { key: store.name, fingerprint: store.fingerprint }
  await store.connection.perform([
    (client) =>
      client.index<IndexState>(store.stateUid).addDocuments([state], { primaryKey: keyAttribute }),
  ])
}

/** Makes an index with the settings of the store, under any name. */
export async function createIndex(store: IndexStore, uid: string): Promise<void> {
  await store.connection.perform(
    [
      (client) => client.createIndex(uid, { primaryKey: keyAttribute }),
      (client) => client.index(uid).updateSettings(store.settings),
    ],
    alreadyThere,
  )
}

/** True if the index is there, in whatever state. */
async function hasIndex({ connection, uid }: IndexStore): Promise<boolean> {
  const found = await connection.tell((client) => absentIsNull(client.getRawIndex(uid)))
  return found !== null
}

/** Makes the index if it is not there. One that is keeps its settings, be they old. */
export async function ensureIndex(store: IndexStore): Promise<void> {
  if (await hasIndex(store)) return
  await createIndex(store, store.uid)
  await writeFingerprint(store)
}
