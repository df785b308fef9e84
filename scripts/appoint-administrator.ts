// npm run administrator -- EMAIL: makes the first city administrator; that one appoints all others.
import { createDatabase } from '../prisma/client.server'
import { runCommand } from './run-command'
import { appointAdministrator } from './setup/appoint-administrator'
import { withDatabaseUrl } from './with-database-url'

const [email] = process.argv.slice(2)

await runCommand(() =>
  withDatabaseUrl(async (url) => {
    if (!email) throw new Error('say whom: npm run administrator -- wang@example.com')
    const db = createDatabase(url)
    try {
      console.log(await appointAdministrator(db, email))
    } finally {
      await db.$disconnect()
    }
  }),
)
