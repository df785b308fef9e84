import { createDatabase } from '../prisma/client.server'
import { demoAccounts, demoPassword, loadDemoAccounts } from './demo-accounts'
import { loadDemoReviews } from './demo-reviews'

/** Accounts and a filled desk for the demo database at an address; lines that tell how to sign in. */
export async function prepareDemo(url: string, filesFolder: string): Promise<readonly string[]> {
  const db = createDatabase(url)
  try {
    await loadDemoAccounts(db, new Date())
    await loadDemoReviews(db, filesFolder, new Date())
  } finally {
    await db.$disconnect()
  }
  return [
    `demo accounts, all with the password "${demoPassword}":`,
    ...Object.values(demoAccounts).map(
      ({ email, what, hasSecondFactor }) =>
        `  ${email.padEnd(30)} ${what}${hasSecondFactor ? ' (code: /dev/mail)' : ''}`,
    ),
  ]
}
