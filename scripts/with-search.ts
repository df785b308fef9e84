import { sharedEngine } from '../app/platform/engine/shared-engine.server'
import { checkEnvironment } from '../app/platform/environment/check-environment.server'
import { createDatabase } from '../prisma/client.server'
import type { PrismaClient } from '../prisma/generated/client'
import type { Lexicon } from '../search/language/lexicon/lexicon'
import { loadLexicon } from '../search/language/lexicon/load-lexicon.server'
import type { SearchEngine } from '../search/port'
import { withDatabaseUrl } from './with-database-url'

export interface CommandContext {
  readonly db: PrismaClient
  readonly url: string
  readonly lexicon: Lexicon
  /** Null where MEILI_URL is not set. */
  readonly shared: SearchEngine | null
}

/** Runs a command with the database and the shared engine of the environment, and closes both. */
export function withSearch<Result>(
  use: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  return withDatabaseUrl(async (url) => {
    const environment = checkEnvironment({ ...process.env, DATABASE_URL: url })
    if (!environment.ok) throw new Error(environment.problems.join('\n'))
    const lexicon = await loadLexicon()
    const shared = sharedEngine(environment.value, lexicon)
    const db = createDatabase(url)
    try {
      return await use({ db, url, lexicon, shared })
    } finally {
      await shared?.close()
      await db.$disconnect()
    }
  })
}
