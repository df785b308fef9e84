import { database } from './database.server'
import { env } from './env.server'
import { logger } from './logger.server'
import { startSearch } from './search.server'

/** Checks the environment, connects the database and fills the search engine. Returns the way to end. */
export async function startServices(): Promise<() => Promise<void>> {
  const { MEILI_URL } = env()
  if (MEILI_URL) {
    logger().warn(
      'MEILI_URL: the Meilisearch engine is not in this version; embedded search serves',
    )
  }
  await database().$queryRaw`SELECT 1`
  const stopSearch = await startSearch()
  return async () => {
    await stopSearch()
    await database().$disconnect()
  }
}
