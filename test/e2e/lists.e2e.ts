import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey } from './support/journey'

const total = async (page: Page) =>
  Number((await page.locator('main [role=status]').textContent())?.replace(/\D/g, ''))

/** A mark on the document, which a new document would not carry. */
const markDocument = (page: Page) => page.evaluate(() => document.body.setAttribute('data-old', ''))
const isSameDocument = (page: Page) =>
  page
    .locator('body[data-old]')
    .count()
    .then((it) => it === 1)

describe('a list with JavaScript', () => {
  journey(
    'narrows at each box without a new document and keeps the box in focus',
    async ({ site }) => {
      const page = await site.visit('/needs')
      await page.waitForLoadState('networkidle')
      await markDocument(page)
      const all = await total(page)
      await page.check('#list-kind-challenge')
      await page.waitForURL('**/needs?kind=challenge')
      // The address changes before the rows do.
      await expect.poll(() => total(page)).toBeLessThan(all)
      const fewer = await total(page)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('list-kind-challenge')
      await page.goBack()
      // Journeys beside this one plant needs and take them away again.
      await expect.poll(() => total(page)).toBeGreaterThan(fewer)
      expect(await page.isChecked('#list-kind-challenge')).toBe(false)
      expect(await isSameDocument(page)).toBe(true)
    },
  )

  journey('takes a restriction away by its chip', async ({ site }) => {
    const page = await site.visit('/needs?kind=challenge&q=激光')
    await page.waitForLoadState('networkidle')
    await page.locator('a[rel=nofollow]', { hasText: '攻关榜单' }).click()
    await page.waitForURL((url) => !url.searchParams.has('kind'))
    expect(new URL(page.url()).searchParams.get('q')).toBe('激光')
  })
})

describe('the search box', () => {
  journey('is reached by / and completes what is typed, with counts', async ({ site }) => {
    const page = await site.visit('/')
    await page.waitForLoadState('networkidle')
    await markDocument(page)
    await page.keyboard.press('/')
    await page.keyboard.type('激光')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/*?q=*')
    await expect.poll(() => total(page)).toBeGreaterThan(0)
    expect(await isSameDocument(page)).toBe(true)
  })
})

describe('without JavaScript', () => {
  journey('boxes and order are applied by the button', async ({ site }) => {
    const page = await site.visit('/needs', { hasJavaScript: false })
    await page.check('#list-kind-challenge')
    await page.selectOption('select[name=sort]', 'closing')
    await page.locator('button[type=submit][form=list]').click()
    await page.waitForURL(/kind=challenge/)
    expect(new URL(page.url()).searchParams.get('sort')).toBe('closing')
    expect(await page.isChecked('#list-kind-challenge')).toBe(true)
  })

  journey('the language chosen once stays', async ({ site }) => {
    const page = await site.visit('/needs', { hasJavaScript: false })
    await page.locator('header a[lang=en]').click()
    await page.waitForURL(/lang=en/)
    await page.locator('header a[href="/parks"]').click()
    await page.waitForURL('**/parks')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})
