import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { createDatabase } from '../../../prisma/client.server'
import { eventually } from '../../support/eventually'
import { jobsSettled } from '../../support/jobs-settled'

/** Waits until every letter that was asked for has been sent. */
export async function lettersSent(): Promise<void> {
  const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
  await jobsSettled(db)
  await db.$disconnect()
}

/** The first link of the newest letter of that subject to an address. */
export async function linkFor(page: Page, email: string, subject: string): Promise<string> {
  await lettersSent()
  const letter = page.locator('section', { hasText: email }).filter({ hasText: subject }).first()
  await eventually(async () => {
    await page.goto('/dev/mail')
    return (await letter.count()) > 0
  }, `a letter to ${email}`)
  return (await letter.locator('a').first().getAttribute('href')) ?? ''
}
