// npm run db:migrate [-- --reference-data]
import { createDatabase } from '../prisma/client.server'
import { applyMigrations } from '../prisma/migrate/apply-migrations.server'
import { loadReferenceData } from '../prisma/seed/load-reference.server'
import { runCommand } from './run-command'
import { withDatabaseUrl } from './with-database-url'

/** Chains, districts and industry codes; what production needs and demo data builds on. */
const withReferenceData = process.argv.includes('--reference-data')

await runCommand(() =>
  withDatabaseUrl(async (url) => {
    const applied = await applyMigrations(url)
    for (const name of applied) console.log(`applied ${name}`)
    console.log(applied.length === 0 ? 'the database is up to date' : 'done')
    if (withReferenceData) await loadReference(url)
  }),
)

async function loadReference(url: string): Promise<void> {
  const db = createDatabase(url)
  try {
    const { chains, industryCodes } = await loadReferenceData(db)
    console.log(`${chains} chains and ${industryCodes} industry codes loaded`)
  } finally {
    await db.$disconnect()
  }
}
