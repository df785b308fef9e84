import { expect } from 'vitest'
import { journey } from './support/journey'

declare global {
  interface Window {
    earlyClicks: number
  }
}

/**
 * A click in the moment in which a slow phone has time for one: React hears the page and has drawn
 * nothing yet. It begins to hear in the same turn in which it plans to draw.
 */
function clickAsSoonAsHeard(): void {
  window.earlyClicks = 0
  const { addEventListener } = document
  document.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    addEventListener.apply(document, args)
    if (args[0] !== 'click') return
    queueMicrotask(() => {
      window.earlyClicks += 1
      document.querySelector('h1')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
  }
}

// Without `decodeState` of app/entry.client.tsx, React gives up with its error 345. What goes wrong
// in the page fails the journey when it ends.
journey('a click while a page comes alive breaks nothing', async ({ site }) => {
  const page = await site.visit('/healthz')
  await page.addInitScript(clickAsSoonAsHeard)
  await page.goto('/capabilities')
  // It hears keys: all of it was taken over.
  await expect
    .poll(async () => {
      await page.keyboard.press('/')
      return page.evaluate(() => document.activeElement?.getAttribute('name'))
    })
    .toBe('q')
  expect(await page.evaluate(() => window.earlyClicks)).toBeGreaterThan(0)
})
