import { describe, expect, inject, test } from 'vitest'
import { journey } from './support/journey'

const get = (path: string, init?: RequestInit) => fetch(`${inject('baseUrl')}${path}`, init)

describe('the production server', () => {
  test('says that the process lives', async () => {
    const answer = await get('/healthz')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok' })
  })

  test('says that database and search are ready, with counts and lag', async () => {
    const answer = await get('/readyz')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      status: 'ready',
      database: { isReady: true },
      search: {
        isReady: true,
        engine: 'embedded',
        documents: { needs: expect.any(Number) },
        lag: { entries: 0, seconds: 0 },
      },
    })
  })

  test('forbids framing, sniffing and foreign scripts', async () => {
    const { headers } = await get('/')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+';/)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('lets browsers keep files with a hash in their name, and compresses them', async () => {
    const page = await (await get('/')).text()
    const script = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? ''
    const answer = await get(script, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
  })

  test('answers a missing asset at once, without a page', async () => {
    const answer = await get('/assets/gone.js')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/plain')
  })
})

journey('an unknown address is a page with status 404 and a number to quote', async ({ site }) => {
  site.allowErrors(/status of 404/)
  const answers: number[] = []
  const page = await site.visit('/')
  page.on('response', (response) => {
    if (response.url().endsWith('/no-such-page')) answers.push(response.status())
  })
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  expect(answers).toEqual([404])
  const number = answer?.headers()['x-request-id'] ?? 'none'
  expect(await page.content()).toContain(number)
})
