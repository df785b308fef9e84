import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { findRunning } from '../../prisma/embedded/postmaster.server'
import { freezePostgres } from '../support/freeze-postgres'
import { visitorBrowser } from './support/actors'
import { untilCurrent, untilSealed, untilStatus, writeOne } from './support/caught-up'
import { type OwnDatabaseApp, startOnOwnDatabase } from './support/start-own-database'

let app: OwnDatabaseApp

beforeAll(async () => {
  app = await startOnOwnDatabase()
}, 600_000)

afterAll(() => app.stop(), 600_000)

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.baseUrl}${path}`, { headers })

/** Somebody whom nobody knows: the page has to ask the database who that is. */
const withSession = { Cookie: visitorBrowser().cookie.replace('visit=', 'session=') }

async function expectUnavailable(): Promise<void> {
  const page = await get('/chains')
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toMatch(/^\d+$/)
  const text = await page.text()
  expect(text).toContain('<html lang="zh-CN"')
  expect(text).toContain('服务暂时不可用')
  expect(text).not.toContain('平台上的数据没有改变')
  expect(await (await get('/chains?lang=en')).text()).toContain('Not available right now')
  for (const path of ['/', '/account', '/needs', '/chains.data']) {
    expect((await get(path, withSession)).status, path).toBe(503)
  }
  const { cookie, formToken } = visitorBrowser()
  const body = new URLSearchParams({ token: formToken, email: 'a@example.com', password: 'x' })
  const init = { method: 'POST', headers: { Cookie: cookie }, body }
  expect((await fetch(`${app.baseUrl}/sign-in`, init)).status).toBe(503)
  expect((await get('/healthz')).status).toBe(200)
}

/** Everything works again, and what was written meanwhile has its place in log and index. */
async function expectRecovered(): Promise<void> {
  await untilStatus(`${app.baseUrl}/chains`, 200)
  const db = createDatabase(app.databaseUrl)
  await writeOne(db)
  await untilSealed(db)
  await untilCurrent(app.baseUrl)
  await db.$disconnect()
}

describe('while PostgreSQL', () => {
  test('is frozen, readiness answers no, pages say that they are not available, and all goes on after', async () => {
    await untilCurrent(app.baseUrl)
    expect((await get('/chains')).status).toBe(200)
    const goOn = freezePostgres(app.place)
    try {
      // All of these answer while it is frozen: it would be so for ever.
      const [ready, asked] = await Promise.all([get('/readyz'), get('/chains')])
      expect(ready.status).toBe(503)
      expect(await ready.json()).toMatchObject({
        status: 'not-ready',
        database: { isReady: false },
        clock: { isReady: false },
      })
      expect(asked.status).toBe(503)
      await expectUnavailable()
    } finally {
      goOn()
    }
    await expectRecovered()
  }, 600_000)

  test('is dead, the same, until it is started again', async () => {
    process.kill(findRunning(app.place)?.pid ?? 0, 'SIGKILL')
    await untilStatus(`${app.baseUrl}/readyz`, 503)
    await expectUnavailable()
    await app.restart()
    await expectRecovered()
  }, 600_000)
})
