import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PrismaClient } from '../../../prisma/generated/client'
import { restoreSnapshot, saveSnapshot } from '../../../search/engine/embedded/keep-snapshot.server'
import type { EmbeddedEngine } from '../../../search/engine/embedded.server'
import { loadFamilies } from '../../../search/language/lexicon/load-families.server'
import { readLexiconEntries } from '../../../search/language/lexicon/load-lexicon.server'
import type { KeptSnapshot } from '../../../search/sync/keep-engine-current.server'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'

/**
 * The engine's snapshot on this machine, for the built server only: its code is one file, so that
 * a snapshot of another version of the rules is told apart. Null in development.
 */
export async function engineSnapshot(
  engine: EmbeddedEngine,
  db: PrismaClient,
): Promise<KeptSnapshot | null> {
  const [, program] = process.argv
  if (env().NODE_ENV !== 'production' || !program?.endsWith('.js')) return null
  const place = { folder: env().SEARCH_SNAPSHOT_DIR, definition: await fingerprint(program) }
  return {
    restore: async () => {
      const restored = await restoreSnapshot(engine, db, place)
      if (!('reason' in restored)) return restored
      logger().info({ reason: restored.reason }, 'no search snapshot: the tables are read')
      return null
    },
    save: (progress) => saveSnapshot(engine, db, place, progress),
  }
}

/** Of the program and of the terms: whatever a token of the index depends on. */
async function fingerprint(program: string): Promise<string> {
  const terms = JSON.stringify([await readLexiconEntries(), loadFamilies()])
  return createHash('sha256')
    .update(await readFile(program))
    .update(terms)
    .digest('hex')
}
