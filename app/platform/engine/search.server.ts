import { createEmbeddedEngine, type EmbeddedEngine } from '../../../search/engine/embedded.server'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'
import type { SearchEngine, SearchReader } from '../../../search/port'
import type { OutboxFollower } from '../../../search/sync/follow-outbox.server'
import { keepEngineCurrent } from '../../../search/sync/keep-engine-current.server'
import { now } from '../environment/clock.server'
import { database } from '../environment/database.server'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { remember } from '../environment/remember.server'
import { engineSnapshot } from './engine-snapshot.server'
import { sharedEngine } from './shared-engine.server'
import { type SharedSearch, startSharedSearch } from './start-shared-search.server'

interface Search {
  /** Of this process, always current. */
  readonly own: EmbeddedEngine
  readonly shared: SharedSearch | null
  readonly lexicon: Lexicon
  readonly follower: OutboxFollower
}

const holder = remember<{ search: Search | undefined }>('search', () => ({ search: undefined }))

/**
 * Fills this process's own engine from the database and lets it follow every write; where there is a
 * shared engine, that is asked first from then on. Returns the way to end.
 */
export async function startSearch(): Promise<() => Promise<void>> {
  const startedAt = performance.now()
  const lexicon = await loadLexicon()
  const engine = createEmbeddedEngine({ lexicon })
  const snapshot = await engineSnapshot(engine, database('search'))
  const follower = await keepEngineCurrent({
    ...(snapshot ? { snapshot } : {}),
    db: database('search'),
    url: env().DATABASE_URL,
    engine,
    canonical: lexicon.canonical,
    now,
    onError: (error) => logger().error({ err: error }, 'search could not follow a change'),
  })
  const shared = await startShared(engine, lexicon)
  holder.search = { own: engine, shared, lexicon, follower }
  const { documents } = await engine.health()
  const milliseconds = Math.round(performance.now() - startedAt)
  logger().info({ documents, milliseconds }, 'search is filled')
  return async () => {
    await shared?.stop()
    await follower.stop()
    await engine.close()
  }
}

async function startShared(own: EmbeddedEngine, lexicon: Lexicon): Promise<SharedSearch | null> {
  const shared = sharedEngine(env(), lexicon)
  if (!shared) return null
  const url = env().DATABASE_URL
  return startSharedSearch({ shared, own, lexicon, db: database('search'), url, now })
}

/** Answers readers: the shared engine with this process's own behind it, or the own one alone. */
export function searchEngine(): SearchReader {
  const { own, shared } = running()
  return shared?.engine ?? own
}

/** The engine in this process's memory. Filled before the server listens. */
export function ownEngine(): SearchEngine {
  return running().own
}

/** True while readers are answered by the reserve, because the shared engine cannot. */
export function isSearchReduced(): boolean {
  return running().shared?.engine.state().serving === 'own'
}

/** The terms of all trades, with their synonyms; search and matching share them. */
export function lexicon(): Lexicon {
  return running().lexicon
}

/**
 * What this process's engine holds, how far it is behind the database, and how the shared engine
 * does. Ready while the own one is: it answers whatever the shared one cannot.
 */
export async function searchHealth() {
  const { own, shared, follower } = running()
  const [health, lag] = await Promise.all([own.health(), follower.lag()])
  const ofOwn = {
    isReady: health.isHealthy,
    engine: health.engine,
    documents: health.documents,
    lag,
  }
  if (!shared) return ofOwn
  const [sharedHealth, sharedLag] = await Promise.all([shared.engine.health(), shared.worker.lag()])
  const { engine, isHealthy, documents } = sharedHealth
  return {
    ...ofOwn,
    shared: { engine, isHealthy, documents, ...shared.engine.state(), lag: sharedLag },
  }
}

function running(): Search {
  if (!holder.search) throw new Error('the search engine is asked before it was started')
  return holder.search
}
