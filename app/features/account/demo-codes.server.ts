import type { PrismaClient } from '../../../prisma/generated/client'
import { currentCode } from './totp.server'

/** The codes that demo accounts would read from their phones now; demo servers show them. */
export async function demoCodes(db: PrismaClient) {
  const people = await db.person.findMany({
    where: { isDemo: true, totpSince: { not: null } },
    orderBy: { email: 'asc' },
  })
  return Promise.all(
    people.map(async ({ email, totpSecret, totpLastStep }) => ({
      email: email ?? '',
      code: await currentCode(totpSecret ?? '', totpLastStep),
    })),
  )
}
