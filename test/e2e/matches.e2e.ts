import { describe, expect, inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { expectAccessible, journey } from './support/journey'

/** A need of the demo data with lots, matches and near misses. */
const needTitle = '钛合金框梁大件五轴加工'

journey('from a word to a matched supplier and back', async ({ site }) => {
  const page = await site.visit('/')
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('五轴')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  const found = page.locator('a[href^="/needs/"]').first()
  await found.click()
  await page.waitForURL(/\/needs\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: '查看匹配的供方' }).first().click()
  await page.waitForURL(/\/matches$/)
  const table = page.locator('main table').first()
  await expect
    .poll(() => table.locator('thead').textContent())
    .toMatch(/要求[\s\S]*供方[\s\S]*判断/)
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(2)
  const first = page.locator('main section ol > li').first()
  const score = (await first.textContent()) ?? ''
  await first.locator('a[href^="/capabilities/"]').first().click()
  await page.waitForURL(/\/capabilities\/[0-9a-f-]{36}$/)
  expect(score).toMatch(/\d+/)
})

journey('a pair has the same score from both sides', async ({ site }) => {
  const db = createDatabase(inject('databaseUrl'))
  const capability = await db.capability.findFirstOrThrow({ where: { title: needTitle } })
  await db.$disconnect()
  const page = await site.visit(`/capabilities/${capability.id}/matches`)
  const row = page.locator('main section ol > li').first()
  const needHref = await row.locator('a[href^="/needs/"]').first().getAttribute('href')
  const scoreOf = (text: string) => /匹配度 (\d+) 分/.exec(text)?.[1]
  const fromSupplier = scoreOf((await row.textContent()) ?? '')
  const other = await site.visit(`${needHref}/matches`)
  const same = other
    .locator(`main section li:has(a[href="/capabilities/${capability.id}"])`)
    .first()
  expect(fromSupplier).toBeDefined()
  expect(scoreOf((await same.textContent()) ?? '')).toBe(fromSupplier)
})

journey('the match page works without JavaScript', async ({ site }) => {
  const db = createDatabase(inject('databaseUrl'))
  const need = await db.need.findFirstOrThrow({ where: { steps: { some: {} } } })
  await db.$disconnect()
  const page = await site.visit(`/needs/${need.id}/matches`, { hasJavaScript: false })
  expect(await page.locator('h1').textContent()).toContain(need.title)
})

describe.each([390, 1440])('at %s pixels', (width) => {
  journey('every kind of detail page is accessible and fits', async ({ site }) => {
    const db = createDatabase(inject('databaseUrl'))
    const [need, capability, pilot, organization, park] = await Promise.all([
      db.need.findFirstOrThrow({ where: { lots: { some: {} }, detail: { not: null } } }),
      db.capability.findFirstOrThrow({ where: { ranges: { some: {} } } }),
      db.pilotPlatform.findFirstOrThrow(),
      db.organization.findFirstOrThrow({ where: { capabilities: { some: {} } } }),
      db.park.findFirstOrThrow({ where: { organizations: { some: {} } } }),
    ])
    await db.$disconnect()
    const paths = [
      `/needs/${need.id}`,
      `/needs/${need.id}/matches`,
      `/capabilities/${capability.id}`,
      `/capabilities/${capability.id}/matches`,
      `/pilots/${pilot.id}`,
      `/organizations/${organization.id}`,
      `/parks/${park.id}`,
      '/chains/integrated-circuit',
    ]
    for (const path of paths) {
      const page = await site.visit(path, { width })
      await page.waitForLoadState('networkidle')
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path).toBe(0)
      await expectAccessible(page)
    }
  })
})

journey('a chain shows its gaps in the drawing and in the list alike', async ({ site }) => {
  const page = await site.visit('/chains/integrated-circuit', { width: 1440 })
  const drawn = await page.locator('svg rect[fill="url(#gap)"]').count()
  const listed = await page.locator('main ol > li.hatched').count()
  expect(drawn).toBeGreaterThan(0)
  expect(drawn).toBe(listed)
})

journey('hostile addresses of detail pages are refused, not broken', async ({ site }) => {
  site.allowErrors(/status of 40[04]/)
  for (const id of [
    'abc',
    '%00',
    '..%2F..%2Fetc',
    "'%20OR%201=1",
    '0'.repeat(300),
    '%F0%9F%92%A9',
  ]) {
    for (const list of ['needs', 'capabilities', 'pilots', 'organizations', 'parks', 'chains']) {
      const response = await fetch(`${inject('baseUrl')}/${list}/${id}`)
      expect([400, 404], `/${list}/${id}`).toContain(response.status)
    }
    const matches = await fetch(`${inject('baseUrl')}/needs/${id}/matches`)
    expect([400, 404]).toContain(matches.status)
  }
})

journey.for(['/', 'Control+k', 'Meta+k'])('%s leads to the search', async (keys, { site }) => {
  const page = await site.visit('/chains')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press(keys)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
  await expect.poll(focused).toBe('q')
})
