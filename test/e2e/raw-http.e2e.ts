import { describe, expect, inject, test, vi } from 'vitest'
import { hostileHosts, hostileTargets } from '../support/hostile-requests'
import { getRaw, sendRaw, statusOf } from '../support/send-raw'
import { visitorBrowser } from './support/actors'

const port = Number(new URL(inject('baseUrl')).port)

const refusals = [400, 403, 404]

describe('what no browser sends is refused, and is no failure of ours', () => {
  test.each(hostileTargets)('GET %j', async (target) => {
    expect(refusals).toContain(statusOf(await getRaw(port, target)))
  })

  test.each(hostileTargets)('POST %j', async (target) => {
    const lines = ['Host: localhost', 'Content-Length: 3', 'Connection: close', '', 'a=b']
    const answer = await sendRaw(port, [`POST ${target} HTTP/1.1`, ...lines].join('\r\n'))
    expect([...refusals, 405, 413]).toContain(statusOf(answer))
  })

  test.each(hostileHosts)('%j', async (...headers) => {
    expect(statusOf(await getRaw(port, '/', headers))).toBe(400)
  })
})

test('no header makes a letter lead elsewhere', async () => {
  const email = `host.${Date.now()}@example.com`
  const { cookie, formToken } = visitorBrowser()
  const body = new URLSearchParams({ token: formToken, email }).toString()
  const lines = [
    'POST /forgot-password HTTP/1.1',
    'Host: evil.example',
    'X-Forwarded-Host: evil.example',
    'Forwarded: host=evil.example',
    `Cookie: ${cookie}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ]
  expect(statusOf(await sendRaw(port, `${lines.join('\r\n')}\r\n\r\n${body}`))).toBeLessThan(400)
  const letters = await vi.waitUntil(
    async () => {
      const page = await (await fetch(`${inject('baseUrl')}/dev/mail`)).text()
      return page.includes(email) ? page : null
    },
    { timeout: 50_000 },
  )
  expect(letters).toMatch(new RegExp(`http://(localhost|127\\.0\\.0\\.1):${port}/sign-up`))
  expect(letters).not.toContain('evil.example')
})

test('an address too long for a header leads to sign in all the same', async () => {
  const words = encodeURIComponent('名'.repeat(1200))
  const answer = await fetch(new URL(`/people?q=${words}`, inject('baseUrl')), {
    redirect: 'manual',
  })
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/sign-in?next=%2Fpeople'])
})
