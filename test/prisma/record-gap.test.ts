import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  forgetOldGaps,
  longestSubject,
  mostGaps,
  type NewGap,
  recordGap,
} from '../../prisma/record-gap.server'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

const first = new Date('2026-11-23T00:00:00Z')
const later = new Date('2026-11-24T00:00:00Z')
/** The first instant of December in Shanghai. */
const december = new Date('2026-11-30T16:00:00Z')

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('empty')
})
beforeEach(() => database.db.gap.deleteMany())
afterAll(() => database.drop())

const gap = (subject: string, changes: Partial<NewGap> = {}): NewGap => ({
  kind: 'search',
  subject,
  tier: 0,
  detail: { list: 'needs' },
  ...changes,
})
const rows = () => database.db.gap.findMany({ orderBy: { firstSeenAt: 'asc' }, omit: { id: true } })

describe('a gap', () => {
  test('is one row however often it is met', async () => {
    expect(await recordGap(database.db, gap('needs|永动机'), first)).toBe(true)
    const again = gap('needs|永动机', { detail: { list: 'needs', isTextRelaxed: true } })
    expect(await recordGap(database.db, again, later)).toBe(true)
    expect(await rows()).toEqual([
      {
        kind: 'search',
        subject: 'needs|永动机',
        tier: 0,
        month: '2026-11',
        detail: { list: 'needs', isTextRelaxed: true },
        count: 2,
        firstSeenAt: first,
        lastSeenAt: later,
      },
    ])
  })

  test('that fifty meet at once is one row that counts them all', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () => recordGap(database.db, gap('needs|永动机'), first)),
    )
    expect(await rows()).toMatchObject([{ subject: 'needs|永动机', count: 50 }])
  })

  test('stands apart by kind, tier and month in Shanghai', async () => {
    await recordGap(database.db, gap('x'), first)
    await recordGap(database.db, gap('x', { tier: 1 }), first)
    await recordGap(database.db, gap('x', { kind: 'need_match' }), first)
    await recordGap(database.db, gap('x'), new Date(december.getTime() - 1))
    await recordGap(database.db, gap('x'), december)
    expect((await rows()).map(({ month, count }) => [month, count]).sort()).toEqual([
      ['2026-11', 1],
      ['2026-11', 1],
      ['2026-11', 2],
      ['2026-12', 1],
    ])
  })

  test('is kept up to a length, which the database holds too', async () => {
    const longest = 'x'.repeat(longestSubject)
    expect(await recordGap(database.db, gap(longest), first)).toBe(true)
    expect(await recordGap(database.db, gap(`${longest}x`), first)).toBe(false)
    expect(await recordGap(database.db, gap(''), first)).toBe(false)
    expect(await rows()).toHaveLength(1)
    const past = { kind: 'search', subject: `${longest}x`, month: '2026-11', detail: {} } as const
    await expect(database.db.gap.create({ data: past })).rejects.toThrow(/Gap_subject_length/)
  })

  test('holds no characters that a database refuses', async () => {
    await recordGap(database.db, gap('needs|激\u0000光\ud800'), first)
    expect(await rows()).toMatchObject([{ subject: 'needs|激光' }])
  })
})

describe('of one kind', () => {
  const fill = (kind: string, rows: number) =>
    database.db.$executeRawUnsafe(
      `INSERT INTO "Gap" ("id", "kind", "subject", "month", "detail", "count", "firstSeenAt", "lastSeenAt")
     SELECT gen_random_uuid(), '${kind}', 'old ' || at, '2026-11', '{}', CASE WHEN at <= 3 THEN 1 ELSE 2 END,
       '2026-11-01'::timestamptz, '2026-11-01'::timestamptz + at * interval '1 second'
     FROM generate_series(1, ${rows}) AS at`,
    )
  const leftOf = (subjects: readonly string[]) =>
    database.db.gap.count({ where: { subject: { in: [...subjects] } } })

  test('only so many are kept: those asked for least go, longest ago first, never the latest', async () => {
    await fill('search', mostGaps)
    await recordGap(database.db, gap('new'), first)
    expect(await database.db.gap.count()).toBe(mostGaps)
    expect(await leftOf(['old 1'])).toBe(0)
    expect(await leftOf(['new', 'old 2', 'old 3', 'old 4'])).toBe(4)
    await recordGap(database.db, gap('newer'), later)
    await recordGap(database.db, gap('newest'), later)
    expect(await leftOf(['old 2', 'old 3'])).toBe(0)
    await recordGap(database.db, gap('last'), later)
    expect(await leftOf(['new'])).toBe(0)
    expect(await leftOf(['newer', 'newest', 'last', 'old 4'])).toBe(4)
    expect(await database.db.gap.count()).toBe(mostGaps)
  })

  test('fifty new ones at once leave no more than are kept', async () => {
    await fill('search', mostGaps)
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => recordGap(database.db, gap(`new ${at}`), first)),
    )
    const left = await database.db.gap.count()
    expect(left).toBeLessThanOrEqual(mostGaps)
    // Two that are written at once may each take the other for the least.
    expect(left).toBeGreaterThanOrEqual(mostGaps - 50)
  })

  test('junk takes no place from another kind', async () => {
    await fill('search', mostGaps)
    await recordGap(database.db, gap('need', { kind: 'need_match' }), first)
    await recordGap(database.db, gap('junk'), later)
    expect(await leftOf(['need'])).toBe(1)
    expect(await database.db.gap.count({ where: { kind: 'search' } })).toBe(mostGaps)
  })
})

test('months that are more than a year ago are forgotten', async () => {
  await recordGap(database.db, gap('a'), new Date('2025-10-31T12:00:00Z'))
  await recordGap(database.db, gap('b'), new Date('2025-10-31T16:00:00Z'))
  await forgetOldGaps(database.db, new Date('2026-11-30T15:59:59Z'))
  expect((await rows()).map(({ subject, month }) => [subject, month])).toEqual([['b', '2025-11']])
})

test('rows from before are merged by the migration', async () => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query(`
      ALTER TABLE "Gap" DROP COLUMN "tier", DROP COLUMN "month", DROP CONSTRAINT "Gap_subject_length";
      DROP INDEX IF EXISTS "Gap_kind_count_lastSeenAt_idx";
      CREATE UNIQUE INDEX "Gap_kind_subject_key" ON "Gap"("kind", "subject");
      INSERT INTO "Gap" ("id", "kind", "subject", "detail", "count", "firstSeenAt", "lastSeenAt") VALUES
        (gen_random_uuid(), 'search', 'needs|nickel cold|chain=steel', '{"list":"needs","text":"nickel cold"}', 3, '2026-11-01Z', '2026-11-05Z'),
        (gen_random_uuid(), 'search', 'needs|cold nickel|chain=steel', '{"list":"needs","text":"cold nickel"}', 4, '2026-11-02Z', '2026-11-04Z'),
        (gen_random_uuid(), 'search', 'needs|nickel cold cold|chain=steel', '{"list":"needs","text":"nickel cold cold"}', 5, '2026-10-01Z', '2026-10-31T15:00Z'),
        (gen_random_uuid(), 'search', 'needs|"z a"', '{"list":"needs","text":"\\"z a\\""}', 1, '2026-11-01Z', '2026-11-01Z'),
        (gen_random_uuid(), 'search', 'needs||chain=steel', '{"list":"needs","text":""}', 2, '2026-11-01Z', '2026-11-01Z'),
        (gen_random_uuid(), 'need-match', 'id', '{"nearMisses":2}', 7, '2026-11-01Z', '2026-10-31T16:00Z'),
        (gen_random_uuid(), 'search', repeat('x', 601), '{"list":"needs","text":"y"}', 1, '2026-11-01Z', '2026-11-01Z')`)
    const migration = 'prisma/migrations/20261128210000_gaps_of_a_month/migration.sql'
    await client.query(readFileSync(migration, 'utf8'))
  } finally {
    await client.end()
  }
  const found = await database.db.gap.findMany({ orderBy: [{ subject: 'asc' }, { month: 'asc' }] })
  expect(found.map((it) => [it.subject, it.month, it.count])).toEqual([
    ['id', '2026-11', 7],
    ['needs|"z a"', '2026-11', 1],
    ['needs|cold nickel|chain=steel', '2026-10', 5],
    ['needs|cold nickel|chain=steel', '2026-11', 7],
    ['needs||chain=steel', '2026-11', 2],
  ])
  expect(found[3]).toMatchObject({
    detail: { text: 'nickel cold' },
    firstSeenAt: new Date('2026-11-01Z'),
    lastSeenAt: new Date('2026-11-05Z'),
  })
})
