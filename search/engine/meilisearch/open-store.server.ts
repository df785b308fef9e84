import { createHash } from 'node:crypto'
import { definitionOf } from '../../indexes/definition-of'
import type { IndexName } from '../../port'
import type { Connection } from './connection.server'
import type { IndexStore } from './index-store'
import type { MeilisearchOptions } from './meilisearch-options'
import { meilisearchSettings } from './meilisearch-settings'
import { projectionVersion } from './to-stored-document'

/** The store of one index. Asks the server for nothing. */
export function openStore(
  name: IndexName,
  connection: Connection,
  { indexPrefix = '', lexicon, embedder }: MeilisearchOptions,
): IndexStore {
  const definition = definitionOf(name)
  const settings = meilisearchSettings(definition, lexicon, embedder)
  const content = JSON.stringify([projectionVersion, definition.version, settings])
  return {
    name,
    uid: indexPrefix + name,
    stateUid: `${indexPrefix}state`,
    definition,
    lexicon,
    settings,
    fingerprint: createHash('sha256').update(content).digest('hex'),
    connection,
    embedder,
  }
}
