import { readdirSync, readFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { onePageBuild } from '../support/one-page-build'
import { sendRaw } from '../support/send-raw'

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
  const build = onePageBuild(({ request: { url, headers }, context: { address } }) =>
    Response.json({ url, address, headers: Object.fromEntries(headers) }),
  )
  const app = createApp({ build, assets: [], isDevelopment: false })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return (server.address() as AddressInfo).port
}

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
    return ((await answer.json()) as { address: string }).address
  }
  expect(await ask(await serve({ TRUST_PROXY: '0' }))).toBe('127.0.0.1')
  expect(await ask(await serve({ TRUST_PROXY: '1' }))).toBe('203.0.113.7')
  expect(await ask(await serve({ TRUST_PROXY: '2' }))).toBe('198.51.100.9')
})

test('pages are asked for at our address, whatever a request or a proxy says', async () => {
  const headers = {
    Host: 'evil.example',
    Forwarded: 'host=evil.example',
    'X-Forwarded-Host': 'evil.example:8443',
    'X-Forwarded-Proto': 'not a protocol',
  }
  for (const TRUST_PROXY of ['0', '1']) {
    const port = await serve({ PUBLIC_URL: 'https://lianhe.example:8443', TRUST_PROXY })
    const answer = await ask(port, headers)
    expect(JSON.parse(answer).url).toBe('https://lianhe.example:8443/')
    expect(answer).not.toContain('evil.example')
  }
})

/** The body of an answer to a GET with headers that `fetch` would not send. */
function ask(port: number, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.once('end', () => resolve(text))
    }).once('error', reject)
  })
}

test('forms of another site are refused; a trial without TLS may have several names', async () => {
  const send = async (PUBLIC_URL: string, headers: Record<string, string>) => {
    const port = await serve({ PUBLIC_URL })
    const address = `http://127.0.0.1:${port}/`
    return (await fetch(address, { method: 'POST', headers })).status
  }
  const https = 'https://lianhe.example'
  const trial = 'http://localhost:3000'
  expect(await send(https, { Origin: https })).toBe(200)
  expect(await send(https, { Origin: 'https://evil.example' })).toBe(403)
  expect(await send(https, { Origin: 'null' })).toBe(403)
  expect(await send(https, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
  expect(await send(trial, { Origin: trial })).toBe(200)
  expect(await send(trial, { Origin: 'http://evil.example' })).toBe(403)
  const port = await serve({ PUBLIC_URL: trial })
  const own = `http://127.0.0.1:${port}`
  const answer = await fetch(`${own}/`, { method: 'POST', headers: { Origin: own } })
  expect(answer.status).toBe(200)
})

test('no answer to TRACE', async () => {
  const port = await serve({})
  const lines = [
    'TRACE / HTTP/1.1',
    'Host: x',
    'X-Secret: told to the server alone',
    'Connection: close',
    '',
    '',
  ]
  const answer = await sendRaw(port, lines.join('\r\n'))
  expect(answer).toMatch(/^HTTP\/1\.1 405/)
  expect(answer).not.toContain('told to')
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
