import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { demoAccounts } from '../../scripts/demo-accounts'
import { expectAccessible, journey } from './support/journey'
import { signInAs } from './support/sign-in'
import { signInAsTwin } from './support/sign-in-twin'

let organizationId = ''
let needId = ''

beforeAll(async () => {
  const db = createDatabase(inject('databaseUrl'))
  const member = await db.membership.findFirstOrThrow({
    where: { person: { email: demoAccounts.buyer.email } },
    include: { organization: { include: { needs: { take: 1 } } } },
  })
  organizationId = member.organizationId
  needId = member.organization.needs[0]?.id ?? ''
  await db.$disconnect()
})

async function expectSound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect([path, answer?.status()]).toEqual([path, 200])
  // Forms that are folded away have to be sound as well.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '')
  })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect([path, overflow]).toEqual([path, 0])
  expect(await page.locator('h1').count()).toBe(1)
  await expectAccessible(page)
}

const sizes = [
  ['a phone', 390],
  ['a desk', 1440],
] as const

describe('the pages behind the sign-in are accessible and fit', () => {
  journey.for(sizes)("a member's, on %s", async ([, width], { site }) => {
    const page = await site.visit('/', { width })
    await signInAs(page, demoAccounts.buyer)
    const home = `/manage/${organizationId}`
    for (const path of [
      home,
      `${home}/profile`,
      `${home}/members`,
      `${home}/labels`,
      `${home}/verification`,
      `${home}/imports`,
      `${home}/needs/new`,
      `${home}/needs/${needId}`,
      `${home}/capabilities/new`,
      `${home}/pilots/new`,
      '/organizations/new',
      `/contacts/${organizationId}`,
      `/report/need/${needId}`,
      '/account/data',
      '/account/password',
      '/account/sessions',
    ]) {
      await expectSound(page, path)
    }
  })

  journey.for(sizes)("the city's, on %s", async ([, width], { site }) => {
    const page = await site.visit('/', { width })
    await signInAsTwin(page, demoAccounts.city)
    for (const path of [
      '/desk',
      '/desk?state=decided',
      '/people',
      '/people?q=a',
      '/audit',
      '/status/jobs',
      '/status/search',
    ]) {
      await expectSound(page, path)
    }
  })

  journey('in English too', async ({ site }) => {
    const page = await site.visit('/')
    await signInAs(page, demoAccounts.buyer)
    const home = `/manage/${organizationId}`
    for (const path of [home, `${home}/needs/new`, `${home}/pilots/new`, '/account']) {
      await page.goto(`${path}?lang=en`)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      const text = (await page.locator('main form, main h1').allTextContents()).join(' ')
      // What is named in Chinese everywhere: firms, districts and the examples of hints.
      expect(text, path).not.toMatch(/提交|选填|草稿|审核/)
    }
  })
})
