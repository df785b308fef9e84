import { indexNames } from '../../port'
import { connect } from './connection.server'
import { alreadyGone } from './index-state.server'
import type { MeilisearchOptions } from './meilisearch-options'
import { openStore } from './open-store.server'

/** Deletes every index of these options' prefix from the server, for those made to be thrown away. */
export async function removeIndexes(options: MeilisearchOptions): Promise<void> {
  const connection = connect(options)
  const stores = indexNames.map((name) => openStore(name, connection, options))
  const uids = new Set(stores.flatMap(({ uid, stateUid }) => [uid, stateUid]))
  await connection.perform(
    [...uids].map((uid) => (client) => client.index(uid).delete()),
    alreadyGone,
  )
}
