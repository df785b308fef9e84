import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { createDatabase } from '../../../prisma/client.server'
import type { demoAccounts } from '../../../scripts/demo-accounts'
import { signInAs } from './sign-in'

type DemoAccount = (typeof demoAccounts)[keyof typeof demoAccounts]

/**
 * Signs in as somebody with the rights of a demo account, made for this journey: each code of a second
 * factor counts once, so that journeys side by side as the same person take each other's.
 */
export async function signInAsTwin(page: Page, account: DemoAccount): Promise<void> {
  const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
  const { parks, ...person } = await db.person.findUniqueOrThrow({
    where: { emailKey: account.email },
    include: { parks: true },
  })
  const { id: _, createdAt, updatedAt, ...same } = person
  const email = `twin-${crypto.randomUUID()}@demo.lianhe.example`
  await db.person.create({
    data: {
      ...same,
      email,
      emailKey: email,
      totpLastStep: null,
      parks: { create: parks.map(({ parkId }) => ({ parkId })) },
    },
  })
  await db.$disconnect()
  await signInAs(page, { ...account, email })
}
