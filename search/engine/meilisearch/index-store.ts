import type { Settings } from 'meilisearch'
import type { IndexDefinition } from '../../indexes/index-definition'
import type { Lexicon } from '../../language/lexicon/lexicon'
import type { IndexName } from '../../port'
import type { Connection } from './connection.server'
import type { EmbedderOptions } from './meilisearch-options'

/** One index of ours on the server, with all that its reading and writing needs. */
export interface IndexStore {
  readonly name: IndexName
  /** Its name on the server. */
  readonly uid: string
  /** Where the fingerprints of all indexes are held. */
  readonly stateUid: string
  readonly definition: IndexDefinition
  readonly lexicon: Lexicon
  readonly settings: Settings
  /** Differs if settings, fields, lexicon or projection do. */
  readonly fingerprint: string
  readonly connection: Connection
  readonly embedder: EmbedderOptions | undefined
}
