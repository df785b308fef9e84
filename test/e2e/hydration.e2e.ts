import { journey } from './support/journey'

// Without `decodeState` of app/entry.client.tsx, one visit of fifteen ended with React's error 345.
journey('clicks while a page comes alive on a slow phone break nothing', async ({ site }) => {
  for (let visit = 0; visit < 8; visit += 1) {
    const page = await site.visit('/healthz')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.goto('/capabilities', { waitUntil: 'commit' })
    await page.waitForSelector('article a')
    await page.waitForTimeout(visit * 60)
    await page.evaluate(() => {
      const click = () =>
        document.querySelector('h1')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      for (let at = 0; at < 12; at += 1) setTimeout(click, at * 15)
    })
    await page.waitForTimeout(600)
    // Its errors are looked at when the journey ends.
    await page.goto('about:blank')
  }
})
