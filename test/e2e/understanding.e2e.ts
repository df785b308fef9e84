import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, journey } from './support/journey'

const chips = (page: Page) => page.locator('main a[rel=nofollow]')
const chip = (page: Page, text: string) => chips(page).filter({ hasText: text }).first()

describe('what the search understood', () => {
  journey('is shown part by part, and each goes without JavaScript', async ({ site }) => {
    const page = await site.visit('/capabilities?q=激光焊接+嘉定', { hasJavaScript: false })
    expect(await page.locator('main').textContent()).toContain('理解为')
    expect(await page.isChecked('#list-district-310114')).toBe(true)
    expect(await page.inputValue('main input[type=search]')).toBe('激光焊接')
    await chip(page, '含 ').click()
    await page.waitForURL((url) => url.searchParams.get('q') === '"激光焊接"')
    expect(new URL(page.url()).searchParams.get('district')).toBe('310114')
    await chip(page, '“激光焊接”').click()
    await page.waitForURL((url) => !url.searchParams.has('q'))
  })

  journey('takes a place for a word again', async ({ site }) => {
    const page = await site.visit('/capabilities?q=激光焊接+嘉定')
    await page.waitForLoadState('networkidle')
    await chip(page, '嘉定区').click()
    await page.waitForURL((url) => url.searchParams.get('q') === '激光焊接 "嘉定"')
    await expect.poll(() => page.locator('#list-district-310114:checked').count()).toBe(0)
  })

  journey('lets a place be switched off in its facet', async ({ site }) => {
    const page = await site.visit('/capabilities?q=激光焊接+嘉定')
    await page.waitForLoadState('networkidle')
    await page.uncheck('#list-district-310114')
    await page.waitForURL((url) => url.search === `?${new URLSearchParams({ q: '激光焊接' })}`)
  })

  journey('stands on the search page too', async ({ site }) => {
    const page = await site.visit('/search?q=激光焊接+嘉定+0.01mm', { width: 390 })
    await chip(page, '0.01\u00a0mm').waitFor()
    expect(await page.inputValue('main input[type=search]')).toBe('激光焊接 嘉定 0.01mm')
    await expectAccessible(page)
  })
})

describe('what may have been meant', () => {
  journey('is offered with its count and finds so many', async ({ site }) => {
    const page = await site.visit('/search?q=机光焊接')
    await expectAccessible(page)
    const offered = page.locator('main p', { hasText: '您是不是要找' })
    expect(await offered.textContent()).toMatch(/激光焊接\s*\d+ 条/)
    await offered.locator('a').first().click()
    await page.waitForURL((url) => url.searchParams.get('q') === '激光焊接')
  })

  journey('is offered above a list', async ({ site }) => {
    const page = await site.visit('/capabilities?q=机光焊接', { width: 390 })
    await page.locator('main p', { hasText: '您是不是要找' }).locator('a').first().waitFor()
    await expectAccessible(page)
  })
})

describe('completions', () => {
  journey('name terms and organizations and lead on by the keyboard', async ({ site }) => {
    const page = await site.visit('/search')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('/')
    await page.keyboard.type('激光焊')
    await page.locator('[role=option]').first().waitFor()
    expect(await page.locator('[role=option]').first().textContent()).toMatch(/激光焊接.*全部 \d+/)
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === '激光焊接')
  })
})
