import { expect, inject } from 'vitest'
import { journey } from './support/journey'
import { openPage } from './support/open-page'

journey('the guard of every journey notes what goes wrong in a page', async ({ browser }) => {
  const { page, errors, close } = await openPage(browser, inject('baseUrl'), '/')
  await page.evaluate(() => {
    console.error('boom')
    setTimeout(() => {
      throw new Error('bang')
    })
  })
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined))
  await close()
  expect(errors.all().join('\n')).toMatch(/console: boom/)
  expect(errors.all().join('\n')).toMatch(/uncaught: bang/)
  expect(errors.all().join('\n')).toMatch(/Content Security Policy/)
})
