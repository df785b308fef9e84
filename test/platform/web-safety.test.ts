import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { safePath } from '../../app/platform/http/safe-path'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  delete (globalThis as { lianhe?: unknown }).lianhe
})

/** The web server in front of pages that echo who asks; stopped by itself at the end of the process. */
async function serve(env: Readonly<Record<string, string>>) {
  vi.resetModules()
  delete (globalThis as { lianhe?: unknown }).lianhe
  const fixed = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', LOG_LEVEL: 'silent' }
  for (const [name, value] of Object.entries({ ...fixed, ...env })) vi.stubEnv(name, value)
  const { createApp } = await import('../../app/platform/server/create-app.server')
  const echo = (request: { ip?: string }, response: { json(body: object): void }) =>
    response.json({ ip: request.ip })
  const app = createApp({ build: {} as never, assets: [echo as never], isDevelopment: false })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return (server.address() as AddressInfo).port
}

describe('a path to go on to stays on our site', () => {
  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\tevil',
    '/\n/evil.example',
    '',
    'desk',
  ])('%j is not taken', (path) => {
    expect(safePath(path, '/account')).toBe('/account')
  })

  test('ours is taken as it is', () => {
    expect(safePath('/needs?q=激光#a', '/')).toBe('/needs?q=%E6%BF%80%E5%85%89#a')
  })

  test('whatever it is given, a browser stays', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((it) => `/${it}`),
        ),
        (text) => {
          const path = safePath(text, '/account')
          expect(new URL(path, 'https://ours.example').origin).toBe('https://ours.example')
          expect(path.startsWith('/') && !path.startsWith('//')).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('behind https, cookies are bound to the host and closed to scripts', async () => {
  vi.resetModules()
  delete (globalThis as { lianhe?: unknown }).lianhe
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('PUBLIC_URL', 'https://lianhe.example')
  const cookies = await import('../../app/platform/session/session-cookie.server')
  for (const cookie of [
    await cookies.sessionCookie('x'.repeat(43), 60),
    await cookies.visitCookie('y'.repeat(43)),
  ]) {
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Path=\/;/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('Secure')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).not.toContain('Domain')
  }
})

test('behind https, browsers are told to insist on it, and to tell others little', async () => {
  const port = await serve({ PUBLIC_URL: 'https://lianhe.example' })
  const { headers } = await fetch(`http://127.0.0.1:${port}/`)
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000; includeSubDomains/)
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
})

test('what somebody signed in is shown is for no cache', async () => {
  const port = await serve({})
  const ask = (cookie: string) =>
    fetch(`http://127.0.0.1:${port}/`, { headers: { Cookie: cookie } }).then((answer) =>
      answer.headers.get('cache-control'),
    )
  expect(await ask('session=abc')).toBe('private, no-store')
  expect(await ask('__Host-session=abc')).toBe('private, no-store')
  expect(await ask('language=en')).toBeNull()
})

test('the address for limits is taken from as many proxies as are named', async () => {
  const ask = async (port: number) => {
    const headers = { 'X-Forwarded-For': '198.51.100.9, 203.0.113.7' }
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers })
    return ((await answer.json()) as { ip: string }).ip
  }
  expect(await ask(await serve({ TRUST_PROXY: '0' }))).toMatch(/127\.0\.0\.1$/)
  expect(await ask(await serve({ TRUST_PROXY: '1' }))).toBe('203.0.113.7')
  expect(await ask(await serve({ TRUST_PROXY: '2' }))).toBe('198.51.100.9')
})

test('no answer to TRACE', async () => {
  const port = await serve({})
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('TRACE / HTTP/1.1\r\nHost: x\r\nX-Secret: abc\r\nConnection: close\r\n\r\n')
    })
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 405/)
  expect(answer).not.toContain('abc')
})

describe('the sources', () => {
  const sources = ['app', 'search', 'prisma']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
        join(entry.parentPath, entry.name),
      ),
    )
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.includes('generated'))
  const holding = (pattern: RegExp) =>
    sources.filter((path) => pattern.test(readFileSync(path, 'utf8')))

  test('no source makes code of text', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(holding(/\beval\(|new Function\(|node:vm/)).toEqual([])
  })

  test('no component sets HTML but the one that draws Markdown, and that is given no other', () => {
    const setting = /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/
    expect(holding(setting)).toEqual(['app/components/prose.tsx'])
    const drawing = holding(/<Prose /)
    expect(drawing.length).toBeGreaterThan(2)
    for (const page of drawing) {
      const view = readFileSync(page.replace('-page.tsx', '-page-view.ts'), 'utf8')
      for (const [, field] of readFileSync(page, 'utf8').matchAll(/<Prose html=\{\w+\.(\w+)\}/g)) {
        expect(view, `${page} ${field}`).toMatch(new RegExp(`\\b${field}:[^,]*renderMarkdown\\(`))
      }
    }
  })
})
