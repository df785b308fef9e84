import { createDatabase } from '../prisma/client.server'
import { applyMigrations } from '../prisma/migrate/apply-migrations.server'
import { loadDemoData } from '../prisma/seed/load-demo.server'
import { loadReferenceData } from '../prisma/seed/load-reference.server'
import type { Progress } from './progress.mjs'

/** Migrations, reference data and, the first time, demo data; a line for each step. */
export async function prepareDatabase(url: string, progress: Progress): Promise<void> {
  await progress.step('migrations', async () => {
    const applied = await applyMigrations(url)
    return applied.length === 0 ? 'up to date' : `${applied.length} applied`
  })
  const db = createDatabase(url)
  try {
    await progress.step('reference data', async () => {
      const { chains, steps, industryCodes } = await loadReferenceData(db)
      return `${chains} chains with ${steps} steps, ${industryCodes} industry codes`
    })
    await progress.step('demo data', async () => {
      const loaded = await loadDemoData(db, new Date())
      if (!loaded) return 'kept as it is'
      // Without statistics, the first minute's plans would be guesses.
      await db.$executeRaw`ANALYZE`
      const { organizations, needs, capabilities, pilots } = loaded
      return `${needs} needs, ${capabilities} capabilities of ${organizations} organizations, ${pilots} pilot platforms`
    })
  } finally {
    await db.$disconnect()
  }
}
