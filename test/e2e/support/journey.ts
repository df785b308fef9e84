import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { launchChromium } from './chromium'
import { type OpenedPage, openPage, type PageOptions } from './open-page'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production server of this run listens. */
    baseUrl: string
    /** The database that it serves. */
    databaseUrl: string
    /** The log of that server. */
    logFile: string
  }
}

export interface Site {
  /** Opens an address in a fresh browser context. */
  visit(path: string, options?: PageOptions): Promise<Page>
  /** Allows console errors that the journey provokes on purpose. */
  allowErrors(pattern: RegExp): void
}

interface Fixtures {
  readonly browser: Browser
  readonly site: Site
}

/**
 * A test in a real browser. It gets `site`; at its end every console error, uncaught exception
 * and failed request of the pages it opened fails it.
 */
export const journey = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures from the pattern
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  site: async ({ browser }, use) => {
    const opened: OpenedPage[] = []
    const allowed: RegExp[] = []
    await use({
      visit: async (path, options) => {
        const page = await openPage(browser, inject('baseUrl'), path, options)
        opened.push(page)
        return page.page
      },
      allowErrors: (pattern) => {
        allowed.push(pattern)
      },
    })
    const errors = opened.flatMap((page) => page.errors.all())
    await Promise.all(opened.map((page) => page.close()))
    expect(errors.filter((line) => !allowed.some((it) => it.test(line)))).toEqual([])
  },
})

/** Fails with what axe finds against WCAG 2.2 AA on the page as it stands, and with words left open. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await page.textContent('main'), `words of ${page.url()}`).not.toMatch(/\{\{|\}\}/)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  )
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}
