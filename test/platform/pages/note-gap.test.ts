import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let noteGap: typeof import('../../../app/platform/pages/note-gap.server').noteGap
let noteEmptyBoard: typeof import('../../../app/features/match/note-empty-board.server').noteEmptyBoard

const now = new Date('2026-11-23T00:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase('empty')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('NODE_ENV', 'test')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('LOG_LEVEL', 'silent')
  ;({ noteGap } = await import('../../../app/platform/pages/note-gap.server'))
  ;({ noteEmptyBoard } = await import('../../../app/features/match/note-empty-board.server'))
})
afterAll(async () => {
  const { closeDatabase } = await import('../../../app/platform/environment/database.server')
  await closeDatabase()
  await database.drop()
})

const firefox = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0'
const askedFrom = (address: string, userAgent = firefox) => ({
  request: new Request('https://lianhe.example/', { headers: { 'User-Agent': userAgent } }),
  context: { address },
})
const page = (clearance: 0 | 1 | 2 = 0) =>
  ({ db: database.db, now, viewer: { clearance } }) as unknown as Parameters<typeof noteGap>[2]
const gap = (subject: string) => ({ kind: 'search', subject, detail: {} }) as const

describe('a gap that a page came upon', () => {
  test('is counted up to a limit of its address, and of another address as before', async () => {
    const ask = (at: number) => noteGap(askedFrom('2001:db8:1:2::/64'), gap(`one ${at}`), page())
    const noted: boolean[] = []
    for (let at = 0; at < 70; at += 1) noted.push(await ask(at))
    expect(noted.indexOf(false)).toBe(60)
    expect(noted.lastIndexOf(true)).toBe(59)
    expect(await database.db.gap.count({ where: { subject: { startsWith: 'one' } } })).toBe(60)
    expect(await noteGap(askedFrom('192.0.2.1'), gap('two'), page())).toBe(true)
  })

  test('of a crawler is none', async () => {
    const robot = askedFrom('192.0.2.2', 'Mozilla/5.0 (compatible; Baiduspider/2.0)')
    expect(await noteGap(robot, gap('robot'), page())).toBe(false)
    expect(await database.db.gap.count({ where: { subject: 'robot' } })).toBe(0)
  })

  test('has the tier of who looked', async () => {
    await noteGap(askedFrom('192.0.2.3'), gap('tier'), page(1))
    expect(await database.db.gap.findMany({ where: { subject: 'tier' } })).toMatchObject([
      { tier: 1 },
    ])
  })

  test('that cannot be written fails no page', async () => {
    const broken = { ...page(), db: { gap: { upsert: () => Promise.reject(new Error('gone')) } } }
    const asked = noteGap(askedFrom('192.0.2.4'), gap('broken'), broken as never)
    await expect(asked).resolves.toBe(false)
  })
})

describe('a board', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const note = (total: number) =>
    noteEmptyBoard(askedFrom('192.0.2.5'), 'need_match', { id, total, nearTotal: 3 }, page(2))
  const gaps = () => database.db.gap.findMany({ where: { kind: 'need_match' } })

  test('with a match is no gap', async () => {
    await note(1)
    expect(await gaps()).toEqual([])
  })

  test('without one is a gap, each time it is seen', async () => {
    await note(0)
    await note(0)
    expect(await gaps()).toMatchObject([
      { subject: id, tier: 2, count: 2, detail: { nearMisses: 3 } },
    ])
  })
})
