import { describe, expect } from 'vitest'
import { expectAccessible, journey } from './support/journey'
import { photographedPages } from './support/pages'

const sizes = [
  ['a phone', 390],
  ['a desk', 1440],
] as const

describe.each(Object.entries(photographedPages))('the page %s (%s)', (_name, path) => {
  journey.for(sizes)('is accessible and fits on %s', async ([, width], { site }) => {
    // A page that is not there says so by its status, which browsers log as an error.
    site.allowErrors(/status of 404/)
    const page = await site.visit(path, { width })
    await page.waitForLoadState('networkidle')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await expectAccessible(page)
  })

  journey('says the same in English, without JavaScript', async ({ site }) => {
    site.allowErrors(/status of 404/)
    const page = await site.visit(path, { lang: 'en', hasJavaScript: false })
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('h1').count()).toBe(1)
  })
})
