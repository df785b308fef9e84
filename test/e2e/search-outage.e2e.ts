import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { eventually } from '../support/eventually'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../support/fake-meilisearch/start-fake-meilisearch'
import { createActor } from './support/actors'
import { type RunningApp, startApp } from './support/start-app'

let fake: FakeMeilisearch
let app: RunningApp
let release: () => void

beforeAll(async () => {
  fake = await startFakeMeilisearch()
  release = fake.holdTasks()
  app = await startApp({ MEILI_URL: fake.url, MEILI_KEY: fake.key, LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await app.stop()
  await fake.close()
})

const reserve = '备用搜索服务中'

async function ready() {
  const answer = await fetch(`${app.baseUrl}/readyz`)
  return { status: answer.status, body: await answer.json() }
}

async function page(path: string): Promise<string> {
  const answer = await fetch(app.baseUrl + path)
  expect(answer.status).toBe(200)
  return answer.text()
}

const isServing = async (who: string) => (await ready()).body.search.shared?.serving === who

test('while the shared engine is filled for the first time, it is told how far that is', async () => {
  const isFilling = async () => (await ready()).body.search.shared?.lag.fill.expected > 0
  await eventually(isFilling, 'that the fill has begun')
  const { status, body } = await ready()
  expect(status).toBe(200)
  const { lag, ...shared } = body.search.shared
  expect(shared).toMatchObject({ serving: 'own', reason: 'filling' })
  expect(lag).toMatchObject({ isFilled: false, fill: { written: 0 } })
  release()
  await eventually(() => isServing('shared'))
  const after = (await ready()).body.search
  const counts: readonly number[] = Object.values(after.documents)
  const documents = counts.reduce((sum, each) => sum + each, 0)
  expect(after.shared.lag.fill).toEqual({ written: documents, expected: documents })
})

test('the shared engine is filled, fails, is answered for, and converges by itself', async () => {
  await eventually(() => isServing('shared'))
  const before = await ready()
  expect(before.body.search).toMatchObject({
    isReady: true,
    engine: 'embedded',
    shared: { engine: 'meilisearch', isHealthy: true, lag: { entries: 0, isFilled: true } },
  })
  expect(before.body.search.shared.documents).toEqual(before.body.search.documents)
  const served = await page('/capabilities?q=激光焊接')
  expect(served).not.toContain(reserve)
  expect(fake.requests.some(({ path }) => path === '/multi-search')).toBe(true)

  // Down: connections break, whatever is asked.
  fake.play({ what: 'broken', times: 100_000 })
  await eventually(async () => (await page('/capabilities?q=激光焊接')).includes(reserve))
  const during = await ready()
  expect(during).toMatchObject({ status: 200, body: { status: 'ready' } })
  expect(during.body.search.shared).toMatchObject({ isHealthy: false, reason: 'failing' })
  expect(await page('/capabilities?q=激光焊接')).toContain(reserve)
  expect(await page('/search?q=激光焊接')).toContain(reserve)
  const db = createDatabase(app.databaseUrl)
  const city = await createActor(db, { name: 'city', isAdministrator: true })
  const { cookie } = await city.signIn()
  const status = await fetch(`${app.baseUrl}/status/search`, { headers: { Cookie: cookie } })
  expect(await status.text()).toContain('共享索引服务无法访问')

  // What is written meanwhile is found by the reserve at once, and by the shared engine later.
  const { id } = await db.capability.findFirstOrThrow({ where: { state: 'published' } })
  await db.$transaction([
    db.capability.update({
      where: { id },
      data: { title: '停机期间的永动机', version: { increment: 1 } },
    }),
    db.outboxEntry.create({ data: { subject: 'capability', subjectId: id } }),
  ])
  await db.$disconnect()
  await eventually(async () => (await page('/capabilities?q=永动机')).includes('停机期间'))

  fake.stopPlays()
  await eventually(() => isServing('shared'))
  await eventually(async () =>
    fake.documents('capabilities').some((it) => it.t_title === '停机期间的永动机'),
  )
  expect(await page('/capabilities?q=永动机')).toContain('停机期间')
  expect(await page('/capabilities?q=永动机')).not.toContain(reserve)
  expect(fake.violations).toEqual([])
})

test('a frozen shared engine keeps nobody waiting, and is asked by nobody but the probe', async () => {
  await eventually(() => isServing('shared'))
  fake.play({ what: 'slow', milliseconds: 3_600_000, times: 100_000 })
  // Of an engine that answers in an hour, this can only be the reserve's answer.
  expect(await page('/capabilities?q=铝合金')).toContain('铝合金')
  const before = fake.requests.length
  for (const text of ['激光', '焊接', '注塑']) {
    expect(await page(`/capabilities?q=${text}`)).toContain(reserve)
    expect(await page(`/search?q=${text}`)).toContain(reserve)
  }
  expect((await ready()).body.search.shared).toMatchObject({ isHealthy: false, reason: 'failing' })
  const asked = fake.requests.slice(before).filter(({ path }) => path === '/multi-search')
  for (const { body } of asked) {
    expect(body).toMatchObject({ queries: [{ indexUid: 'organizations', q: '' }] })
  }
  fake.stopPlays()
})
