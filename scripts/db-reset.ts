import { createDatabase } from '../prisma/client.server'
import { resetDatabase } from '../prisma/migrate/reset-database.server'
import { loadDemoData } from '../prisma/seed/load-demo.server'
import { loadReferenceData } from '../prisma/seed/load-reference.server'
import { runCommand } from './run-command'
import { withDatabaseUrl } from './with-database-url'

/** Everything in it is lost, so a database that is not ours to lose needs a second word. */
const isConfirmed = !process.env.DATABASE_URL || process.argv.includes('--yes')

await runCommand(async () => {
  if (!isConfirmed) {
    throw new Error('DATABASE_URL is set: all its data would be lost. Add -- --yes to go on')
  }
  await withDatabaseUrl(async (url) => {
    const applied = await resetDatabase(url)
    const db = createDatabase(url)
    try {
      await loadReferenceData(db)
      await loadDemoData(db, new Date())
    } finally {
      await db.$disconnect()
    }
    console.log(`emptied, ${applied.length} migrations applied, demo data loaded`)
  })
})
