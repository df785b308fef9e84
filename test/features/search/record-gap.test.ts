import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordGap } from '../../../app/features/search/record-gap.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const first = new Date('2026-11-23T00:00:00Z')
const later = new Date('2026-11-24T00:00:00Z')

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('empty')
})

afterAll(() => database.drop())

const search = (text: string, parameters: readonly (readonly [string, string])[] = []) => ({
  list: 'needs',
  text,
  parameters,
  isTextRelaxed: false,
})

test('the same question in another spelling and order counts once more', async () => {
  const { db } = database
  await recordGap(
    db,
    search('ＫｒＦ 光刻膠', [
      ['chain', 'steel'],
      ['kind', 'sourcing'],
    ]),
    first,
  )
  await recordGap(
    db,
    search('krf光刻胶', [
      ['kind', 'sourcing'],
      ['chain', 'steel'],
    ]),
    later,
  )
  expect(await db.gap.findMany({ omit: { id: true } })).toEqual([
    {
      kind: 'search',
      subject: 'needs|krf光刻胶|chain=steel|kind=sourcing',
      detail: {
        list: 'needs',
        text: 'krf光刻胶',
        conditions: ['chain=steel', 'kind=sourcing'],
        isTextRelaxed: false,
      },
      count: 2,
      firstSeenAt: first,
      lastSeenAt: later,
    },
  ])
})

test('many who ask at once are all counted', async () => {
  const { db } = database
  await Promise.all(Array.from({ length: 20 }, () => recordGap(db, search('永动机'), first)))
  expect(await db.gap.findMany({ where: { subject: 'needs|永动机' } })).toMatchObject([
    { count: 20 },
  ])
})

test.each([
  'zhang.san@example.com',
  '张工 138 1234 5678',
  '310101199001011234',
  '+86-13812345678 激光',
  '021-62345678',
  '１３８１２３４５６７８',
])('a search that holds personal data is not kept: %s', async (text) => {
  const before = await database.db.gap.count()
  await recordGap(database.db, search(text), first)
  expect(await database.db.gap.count()).toBe(before)
})

test('a model number is no personal data', async () => {
  await recordGap(database.db, search('IATF 16949 6061-T6 42CrMo'), first)
  expect(await database.db.gap.count({ where: { subject: { contains: '6061' } } })).toBe(1)
})

test('a question of endless length is left alone', async () => {
  const before = await database.db.gap.count()
  const parameters = Array.from({ length: 200 }, (_, at) => ['process', `工艺${at}`] as const)
  await recordGap(database.db, search('激光', parameters), first)
  expect(await database.db.gap.count()).toBe(before)
})
