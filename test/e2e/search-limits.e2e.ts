import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from './support/start-app'

const most = 30
let app: RunningApp

beforeAll(async () => {
  app = await startApp({ SEARCHES_A_MINUTE: String(most), LOG_LEVEL: 'silent' })
})
afterAll(() => app.stop())

const ask = (path: string) => fetch(app.baseUrl + path, { headers: { 'User-Agent': 'Firefox' } })

test('whoever searches without end is told to wait, in their language, and keeps what was typed', async () => {
  const path = '/search?q=TC4%20%E7%94%B5%E9%95%80'
  let refused: Response | undefined
  for (let at = 0; at <= most && refused === undefined; at += 1) {
    const answer = await ask(path)
    if (answer.status === 429) refused = answer
    else {
      expect(answer.status).toBe(200)
      await answer.text()
    }
  }
  expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0)
  const page = await refused?.text()
  expect(page).toContain('操作过于频繁')
  expect(page).toContain('value="TC4 电镀"')
  const english = await ask('/needs?lang=en&q=TC4')
  expect(english.status).toBe(429)
  const text = await english.text()
  expect(text).toContain('Too many requests')
  expect(text).toMatch(/<form[^>]*action="\/needs"/)
  expect((await ask('/needs')).status).toBe(200)
})
