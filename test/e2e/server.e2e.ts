import { describe, expect, inject, test } from 'vitest'
import { accessRows } from './support/access-rows'
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

describe('what is answered says what it is', () => {
  test.each(Object.entries(accessRows))('%s', async (_, row) => {
    const path = row.path.replace(/:[a-z]+/gi, crypto.randomUUID())
    const named = /\.(csv|txt|pdf)$/.test(path)
    const workbook = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/
    for (const asked of [path, ...(named ? [] : [`${path === '/' ? '/_root' : path}.data`])]) {
      const answer = await get(asked, { redirect: 'manual' })
      const body = await answer.text()
      expect(answer.status, asked).toBeLessThan(500)
      if (body === '') continue
      const type = answer.headers.get('content-type') ?? ''
      if (path === '/imports/template' && workbook.test(type)) continue
      expect(type, asked).toMatch(
        /^(text\/(html|plain|x-script)|application\/json); ?charset=utf-8$/i,
      )
      expect(type.startsWith('text/html'), asked).toBe(/^<!doctype html>/i.test(body))
    }
  })

  test('scripts, styles, pictures and the files for robots', async () => {
    const page = await (await get('/')).text()
    const paths = [
      ...page.matchAll(/(?:href|src)="(\/[^"]+\.(?:js|css|svg|png|ico|txt|webmanifest))"/g),
    ]
    const assets = [...new Set(paths.map(([, path = '']) => path)), '/robots.txt']
    expect(assets.length).toBeGreaterThan(2)
    for (const path of assets) {
      const answer = await get(path)
      const type = answer.headers.get('content-type') ?? ''
      expect(answer.status, path).toBe(200)
      const isText = /\.(js|css|txt)$/.test(path)
      expect(type, path).toMatch(isText ? /charset=utf-8$/i : /^(image|application)\//)
    }
  })
})

describe('a failure within', () => {
  test('is told by a number alone, and its cause stands in the log', async () => {
    // A text that PostgreSQL cannot hold, where a page takes any text.
    const answers = await Promise.all(
      ['/needs?q=%00', '/search?q=%ff%fe', '/needs/%00', '/people?q=%00', '/sign-in?next=%00'].map(
        (path) => get(path, { redirect: 'manual' }),
      ),
    )
    for (const answer of answers) {
      expect(answer.status, answer.url).toBeLessThan(500)
      expect(await answer.text()).not.toMatch(/node_modules|at .*\.(ts|js):\d+|PrismaClient/)
    }
  })

  test('the server runs as in production, without maps of its sources', async () => {
    const page = await (await get('/')).text()
    const script = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? ''
    expect((await get(`${script}.map`)).status).toBe(404)
    expect(await (await get(script)).text()).not.toContain('sourceMappingURL')
    for (const path of ['/.env', '/.git/config', '/package.json', '/build/server/index.js']) {
      expect((await get(path)).status, path).toBe(404)
    }
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
