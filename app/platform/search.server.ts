import { createEmbeddedEngine } from '../../search/engine/embedded.server'
import type { Lexicon } from '../../search/lexicon/lexicon'
import { loadLexicon } from '../../search/lexicon/load-lexicon.server'
import type { SearchEngine } from '../../search/port'
import type { OutboxFollower } from '../../search/sync/follow-outbox.server'
import { keepEngineCurrent } from '../../search/sync/keep-engine-current.server'
import { now } from './clock.server'
import { database } from './database.server'
import { engineSnapshot } from './engine-snapshot.server'
import { env } from './env.server'
import { logger } from './logger.server'
import { remember } from './remember.server'

interface Search {
  readonly engine: SearchEngine
  readonly lexicon: Lexicon
  readonly follower: OutboxFollower
}

const holder = remember<{ search: Search | undefined }>('search', () => ({ search: undefined }))

/** Fills the engine from the database and lets it follow every write. Returns the way to end. */
export async function startSearch(): Promise<() => Promise<void>> {
  const startedAt = performance.now()
  const lexicon = await loadLexicon()
  const engine = createEmbeddedEngine({ lexicon })
  const snapshot = await engineSnapshot(engine, database())
  const follower = await keepEngineCurrent({
    ...(snapshot ? { snapshot } : {}),
    db: database(),
    url: env().DATABASE_URL,
    engine,
    canonical: lexicon.canonical,
    now,
    onError: (error) => logger().error({ err: error }, 'search could not follow a change'),
  })
  holder.search = { engine, lexicon, follower }
  const { documents } = await engine.health()
  const milliseconds = Math.round(performance.now() - startedAt)
  logger().info({ documents, milliseconds }, 'search is filled')
  return async () => {
    await follower.stop()
    await engine.close()
  }
}

/** The search engine of this process. Filled before the server listens. */
export function searchEngine(): SearchEngine {
  return running().engine
}

/** The terms of all trades, with their synonyms; search and matching share them. */
export function lexicon(): Lexicon {
  return running().lexicon
}

/** What the engine holds, and how far it is behind the database. */
export async function searchHealth() {
  const { engine, follower } = running()
  const [health, lag] = await Promise.all([engine.health(), follower.lag()])
  return { isReady: health.isHealthy, engine: health.engine, documents: health.documents, lag }
}

function running(): Search {
  if (!holder.search) throw new Error('the search engine is asked before it was started')
  return holder.search
}
