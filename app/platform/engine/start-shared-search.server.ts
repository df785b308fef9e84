import type { PrismaClient } from '../../../prisma/generated/client'
import { createFallbackEngine, type FallbackChange } from '../../../search/engine/fallback.server'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchEngine, SearchReader } from '../../../search/port'
import { startSearchWorker } from '../../../search/sync/start-search-worker.server'
import { logger } from '../environment/logger.server'

interface SharedSearchOptions {
  readonly shared: SearchEngine
  readonly own: SearchReader
  readonly lexicon: Lexicon
  readonly db: PrismaClient
  readonly url: string
  readonly now: () => Date
}

/** How often this process looks whether the shared engine is filled, and back again. */
const lookMs = 2_000

export type SharedSearch = Awaited<ReturnType<typeof startSharedSearch>>

/**
 * Lets this process answer from the shared engine, with its own behind it, and share in the work of
 * keeping it current. Does not wait for the shared engine.
 */
export async function startSharedSearch(options: SharedSearchOptions) {
  const { shared, own, lexicon, db, url, now } = options
  const onError = (error: unknown) => logger().error({ err: error }, 'the search worker failed')
  const { canonical } = lexicon
  const worker = await startSearchWorker({ db, url, engine: shared, canonical, now, onError })
  let isFilled = false
  const engine = createFallbackEngine({ shared, own, isFilled: () => isFilled, onChange: report })
  const look = async () => {
    isFilled = (await worker.lag()).isFilled
  }
  const looking = setInterval(() => void look().catch(onError), lookMs)
  looking.unref()
  await look().catch(onError)
  return {
    engine,
    worker,
    stop: async () => {
      clearInterval(looking)
      engine.stop()
      await worker.stop()
      await shared.close()
    },
  }
}

/** Each question that failed is a line, the beginning and the end of an outage are warnings. */
function report({ to, error }: FallbackChange): void {
  if (to === 'failed') logger().info({ err: error }, 'the shared search engine failed a question')
  else logger().warn({ to }, 'the shared search engine')
}
