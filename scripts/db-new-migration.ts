import { writeMigration } from '../prisma/migrate/write-migration.server'
import { runCommand } from './run-command'
import { withDatabaseUrl } from './with-database-url'

const [name] = process.argv.slice(2)

await runCommand(() =>
  withDatabaseUrl(async (url) => {
    if (!name) throw new Error('give the migration a name: npm run db:new-migration -- add_fax')
    console.log(`wrote ${await writeMigration(url, name, new Date())}`)
    console.log('read its SQL, then apply it with: npm run db:migrate')
  }),
)
