import type { Page } from 'playwright-core'

export interface PageErrors {
  /** All that went wrong in the browser so far, a line each. */
  all(): readonly string[]
}

/** Notes every console error, uncaught exception and failed request of a page. */
export function guardPage(page: Page): PageErrors {
  const seen: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    seen.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Leaving a page ends what it was loading. What a policy forbids is a console error as well,
    // except with scripts switched off, when every script that is announced fails like that.
    if (why !== 'net::ERR_ABORTED' && why !== 'csp')
      seen.push(`request failed: ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) seen.push(`answer ${response.status()}: ${response.url()}`)
  })
  return { all: () => [...seen] }
}
