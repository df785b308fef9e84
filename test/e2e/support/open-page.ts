import type { Browser, Page } from 'playwright-core'
import { guardPage, type PageErrors } from './page-errors'

export interface PageOptions {
  /** In CSS pixels; 390 is a phone, 1440 a desk. */
  readonly width?: number
  readonly lang?: 'zh-CN' | 'en'
  readonly hasJavaScript?: boolean
  readonly colorScheme?: 'light' | 'dark'
}

export interface OpenedPage {
  readonly page: Page
  readonly errors: PageErrors
  close(): Promise<void>
}

/** A page of a fresh browser context (no cookies), at that address of the site. */
export async function openPage(
  browser: Browser,
  baseUrl: string,
  path: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const { width = 1440, lang = 'zh-CN', hasJavaScript = true, colorScheme = 'light' } = options
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width, height: width < 800 ? 844 : 900 },
    locale: lang,
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: hasJavaScript,
    colorScheme,
    reducedMotion: 'reduce',
    ...(width < 800 && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
  })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const errors = guardPage(page)
  await page.goto(withLanguage(path, lang))
  return { page, errors, close: () => context.close() }
}

/** Chinese is the site's own language; English is chosen by the address, as a reader would. */
function withLanguage(path: string, lang: 'zh-CN' | 'en'): string {
  if (lang === 'zh-CN') return path
  const [before = '', hash = ''] = path.split(/(?=#)/)
  return `${before}${before.includes('?') ? '&' : '?'}lang=${lang}${hash}`
}
