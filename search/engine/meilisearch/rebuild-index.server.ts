import { randomUUID } from 'node:crypto'
import type { OnRefused, SearchDocument } from '../../port'
import { writeApart } from '../shared/write-apart'
import { documentKey } from './document-key'
import { fromStoredDocument } from './from-stored-document'
import { alreadyGone, createIndex, ensureIndex, writeFingerprint } from './index-state.server'
import type { IndexStore } from './index-store'
import { isOfDocument } from './meilisearch-failure'
import { type DocumentState, readAllStates } from './read-versions.server'
import type { StoredDocument } from './to-stored-document'
import { deleteDocuments, writeDocuments } from './write-documents.server'

type States = ReadonlyMap<string, DocumentState>

/** Ids in the address of one request. */
const mostIds = 100

/**
 * Fills an index beside the one that answers, changes the two over and deletes the old one. What
 * anyone writes to the old one meanwhile, in this process or another, is carried over: before the
 * change by comparing its states with those at the start, and once more after it, when nothing can
 * write to it any more. `deletedMeanwhile` gives what this process has deleted since the start, for
 * what was created and deleted in between. If it fails, the old one goes on answering.
 * Documents that the server does not take are told to `onRefused`, where there is one.
 */
export async function rebuildIndex(
  store: IndexStore,
  documents: AsyncIterable<readonly SearchDocument[]>,
  deletedMeanwhile: () => ReadonlySet<string>,
  onRefused?: OnRefused,
): Promise<void> {
  await ensureIndex(store)
  const fresh = `${store.uid}_rebuild_${randomUUID()}`
  const drop = () =>
    store.connection.perform([(client) => client.index(fresh).delete()], alreadyGone)
  try {
    const before = await readAllStates(store, store.uid)
    await createIndex(store, fresh)
    const fill = onRefused ? leavingOut(store, fresh, onRefused) : writingAll(store, fresh)
    for await (const batch of documents) await fill(batch)
    const seen = await carryOver(store, before, store.uid, fresh, deletedMeanwhile())
    await store.connection.perform([
      (client) => client.swapIndexes([{ indexes: [store.uid, fresh], rename: false }]),
    ])
    // The names have changed places: what is now called fresh is what answered until now.
    await carryOver(store, seen, fresh, store.uid, deletedMeanwhile())
    await writeFingerprint(store)
  } finally {
    await drop()
  }
}

type Fill = (batch: readonly SearchDocument[]) => Promise<void>

function writingAll(store: IndexStore, uid: string): Fill {
  return (batch) => writeDocuments(store, uid, batch)
}

/** More than these, and it is not the documents that are at fault. */
const mostRefused = 100

function leavingOut(store: IndexStore, uid: string, onRefused: OnRefused): Fill {
  let count = 0
  return async (batch) => {
    const refusals = await writeApart(batch, writingAll(store, uid), (error) => {
      if (!isOfDocument(error)) throw error
    })
    for (const { item, error } of refusals) {
      count += 1
      if (count > mostRefused) throw error
      await onRefused(item.id, error)
    }
  }
}

/** Brings what changed in one index since a known state to the other. Gives the state it has seen. */
async function carryOver(
  store: IndexStore,
  known: States,
  from: string,
  to: string,
  deleted: ReadonlySet<string>,
): Promise<States> {
  const now = await readAllStates(store, from)
  const changed = [...now].filter(([id, { stamp, version }]) => {
    const before = known.get(id)
    return before?.version !== version || before.stamp !== stamp
  })
  const gone = [...known.keys(), ...deleted].filter((id) => !now.has(id))
  if (changed.length === 0 && gone.length === 0) return now
  // What the new index has read of a row may be later than the write.
  const target = await readAllStates(store, to)
  const newer = changed.filter(
    ([id, { version }]) => (target.get(id)?.version ?? version) <= version,
  )
  const obsolete = gone.filter((id) => {
    const version = target.get(id)?.version
    return version !== undefined && version <= (known.get(id)?.version ?? Infinity)
  })
  for (let at = 0; at < newer.length; at += mostIds) {
    const ids = newer.slice(at, at + mostIds).map(([id]) => id)
    await writeDocuments(store, to, await readDocuments(store, from, ids))
  }
  await deleteDocuments(store, to, obsolete)
  return now
}

async function readDocuments(
  { connection, definition }: IndexStore,
  uid: string,
  ids: readonly string[],
): Promise<readonly SearchDocument[]> {
  const { results } = await connection.tell((client) =>
    client
      .index<StoredDocument>(uid)
      .getDocuments({ ids: ids.map(documentKey), limit: ids.length }),
  )
  return results.map((stored) => fromStoredDocument(stored, definition))
}
