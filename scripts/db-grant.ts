// npm run db:grant -- ROLE: lets a role of the database run the product, with no more rights than that.
import { grantRights } from '../prisma/grant-rights.server'
import { runCommand } from './run-command'
import { withDatabaseUrl } from './with-database-url'

const [role] = process.argv.slice(2)

await runCommand(() =>
  withDatabaseUrl(async (url) => {
    if (!role) throw new Error('name the role: npm run db:grant -- lianhe_app')
    await grantRights(url, role)
    console.log(`${role} may run the product`)
  }),
)
