import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { takeDecision } from '../../../app/features/desk/take-decision.server'
import { readDraft } from '../../../app/listings/form/read-draft.server'
import { takeBack } from '../../../app/listings/life/take-back.server'
import { getNeed } from '../../../app/listings/need/get-need.server'
import type { NeedInput } from '../../../app/listings/need/need-form'
import { needPosting } from '../../../app/listings/need/need-posting.server'
import { postListing, revisionOf } from '../../support/post-listing'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let organizationId: string
let otherId: string
const now = new Date('2026-11-23T08:00:00Z')
const actor = '11111111-1111-4111-8111-111111111111'
const approve = { decision: 'approve', reason: null, reply: null, mergeInto: null } as const

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('demo')
  const make = (key: string) =>
    database.db.organization.create({
      data: { key, name: `版本测试${key}`, kind: 'enterprise', verifiedAt: now },
    })
  organizationId = (await make('甲')).id
  otherId = (await make('乙')).id
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

async function input(change: Partial<NeedInput> = {}): Promise<NeedInput> {
  const step = await database.db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })
  return {
    kind: 'sourcing',
    title: '叶片五轴精铣外协',
    summary: '航空发动机叶片小批量精铣',
    step: step.id,
    closesAt: new Date('2027-03-01T00:00:00Z'),
    titleTier: 0,
    summaryTier: 0,
    stepsTier: 0,
    quantityTier: 0,
    descriptionTier: 0,
    detailTier: 1,
    requirements: [],
    newTier: 0,
    budgetTier: 0,
    placeTier: 0,
    datesTier: 0,
    responseDays: 7,
    organizationTier: 0,
    version: 0,
    ...change,
  }
}

async function post(id: string | null, isSubmitted: boolean, change: Partial<NeedInput> = {}) {
  const version = id === null ? 0 : await revisionOf(database.db, id)
  const sender = { organizationId, actor, id, isSubmitted }
  const typed = await input({ version, ...change })
  const posted = await postListing(database.db, needPosting, sender, typed, now)
  if (!posted.ok) throw new Error(posted.reason)
  return posted.value
}

const openReview = (subjectId: string) =>
  database.db.review.findFirst({ where: { subjectId, decidedAt: null } })

async function approveOpen(id: string) {
  const review = await openReview(id)
  if (review === null) throw new Error('nothing is under review')
  return takeDecision(database.db, review.id, { ...approve, version: review.version }, actor, now)
}

const titleOf = async (id: string) =>
  (await getNeed(database.db, id, { clearance: 2 }, now))?.title ?? null

describe('a published need', () => {
  test('stays as it is while its next version is written, sent and refused, until one is approved', async () => {
    const { id } = await post(null, true)
    expect(await titleOf(id)).toBeNull()
    expect((await approveOpen(id)).ok).toBe(true)
    expect(await titleOf(id)).toBe('叶片五轴精铣外协')

    await post(id, false, { title: '改写中的标题' })
    expect(await titleOf(id)).toBe('叶片五轴精铣外协')
    await post(id, true, { title: '送审的标题' })
    expect(await titleOf(id)).toBe('叶片五轴精铣外协')
    const review = await openReview(id)
    await takeDecision(
      database.db,
      review?.id ?? '',
      { ...approve, decision: 'reject', reason: 'unclear', version: 1 },
      actor,
      now,
    )
    expect(await titleOf(id)).toBe('叶片五轴精铣外协')

    await post(id, true, { title: '第二次送审的标题' })
    expect((await approveOpen(id)).ok).toBe(true)
    expect(await titleOf(id)).toBe('第二次送审的标题')
    const versions = await database.db.listingVersion.findMany({
      where: { listingId: id },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [1, 'approved'],
      [2, 'rejected'],
      [3, 'approved'],
    ])
  })

  test('what an operator looks at is never published with other words', async () => {
    const { id } = await post(null, true, { title: '送审时的标题' })
    const seen = await openReview(id)
    await post(id, false, { title: '审核时偷换的标题' })
    const taken = await takeDecision(
      database.db,
      seen?.id ?? '',
      { ...approve, version: seen?.version ?? 0 },
      actor,
      now,
    )
    expect(taken).toEqual({ ok: false, reason: 'gone' })
    expect(await titleOf(id)).toBeNull()
    expect(await openReview(id)).toBeNull()
  })

  test('a version that was sent cannot be rewritten, not even in the database', async () => {
    const { id } = await post(null, true)
    const write = database.db.listingVersion.updateMany({
      where: { listingId: id },
      data: { content: { title: '偷换' } },
    })
    await expect(write).rejects.toThrow()
  })

  test('taken off the site by its owner, it is gone and stays gone', async () => {
    const { id } = await post(null, true)
    await approveOpen(id)
    const own = { kind: 'need', id, organizationId, actor } as const
    expect(await takeBack(database.db, 'close', { ...own, organizationId: otherId })).toEqual({
      ok: false,
      reason: 'not-there',
    })
    expect(await titleOf(id)).not.toBeNull()
    const before = await database.db.outboxEntry.count({ where: { subjectId: id } })
    expect((await takeBack(database.db, 'close', own)).ok).toBe(true)
    expect(await titleOf(id)).toBeNull()
    expect(await database.db.outboxEntry.count({ where: { subjectId: id } })).toBe(before + 1)
    const [entry] = await database.db.auditEntry.findMany({
      where: { subjectId: id, verb: 'close' },
    })
    expect(entry).toMatchObject({ actor, before: { state: 'published' } })
    const version = await revisionOf(database.db, id)
    const sender = { organizationId, actor, id, isSubmitted: false }
    expect(
      await postListing(database.db, needPosting, sender, await input({ version }), now),
    ).toEqual({ ok: false, reason: 'not-open' })
  })
})

describe('a need that was sent', () => {
  test('can be taken back, and is on no desk then', async () => {
    const { id } = await post(null, true)
    const own = { kind: 'need', id, organizationId, actor } as const
    expect((await takeBack(database.db, 'withdraw', own)).ok).toBe(true)
    expect(await openReview(id)).toBeNull()
    expect((await readDraft(database.db, needPosting, { organizationId, id }))?.versionState).toBe(
      'withdrawn',
    )
    expect(await takeBack(database.db, 'withdraw', own)).toEqual({ ok: false, reason: 'not-open' })
    expect((await post(id, true)).result).toBe('submitted')
    expect((await approveOpen(id)).ok).toBe(true)
  })

  test('by an organization that nobody has verified is kept as a draft', async () => {
    await database.db.organization.update({
      where: { id: organizationId },
      data: { verifiedAt: null },
    })
    const posted = await post(null, true)
    await database.db.organization.update({
      where: { id: organizationId },
      data: { verifiedAt: now },
    })
    expect(posted.result).toBe('not-verified')
    expect(await openReview(posted.id)).toBeNull()
  })
})

describe('what is sent twice', () => {
  test('fifty times at once, is one need and one review', async () => {
    const id = crypto.randomUUID()
    const typed = await input({ newRequirements: '材料：TC4\n交期：30 天' })
    const { savePosting } = await import('../../../app/listings/form/save-posting.server')
    const posting = { organizationId, actor, id, isNew: true, isSubmitted: true }
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        savePosting(database.db, needPosting, posting, typed, now).catch((error) => error),
      ),
    )
    expect(results).toEqual(Array.from({ length: 50 }, () => ({ ok: true, value: 'submitted' })))
    expect(await database.db.listingVersion.count({ where: { listingId: id } })).toBe(1)
    expect(await database.db.review.count({ where: { subjectId: id } })).toBe(1)
    expect(await database.db.auditEntry.count({ where: { subjectId: id } })).toBe(2)
  }, 120_000)

  test("is never somebody else's", async () => {
    const { id } = await post(null, false)
    const sender = { organizationId: otherId, actor, isSubmitted: false }
    const { savePosting } = await import('../../../app/listings/form/save-posting.server')
    const posting = { ...sender, id, isNew: true }
    expect(await savePosting(database.db, needPosting, posting, await input(), now)).toEqual({
      ok: false,
      reason: 'not-there',
    })
  })
})

describe('the rows of a form', () => {
  test('that name a requirement of another need, or one twice, become requirements of their own', async () => {
    const { db } = database
    const { id: otherNeed } = await post(null, false, { newRequirements: '材料：TA15 @2' })
    const foreign = await db.needRequirement.findFirstOrThrow({ where: { needId: otherNeed } })
    const { id } = await post(null, true, { newRequirements: '材料：TC4' })
    await approveOpen(id)
    const own = await db.needRequirement.findFirstOrThrow({ where: { needId: id } })
    const row = (requirement: string, text: string) => ({
      ...({ id: requirement, text, strictness: 'hard', tier: 0 } as const),
    })
    const requirements = [
      row(foreign.id, '材料：TA15'),
      row(own.id, '材料：TC4'),
      row(own.id, '交期：30 天'),
    ]
    await post(id, true, { requirements })
    // What was put before an operator can be approved: a key that is taken would fail only there.
    expect((await approveOpen(id)).ok).toBe(true)
    const written = await db.needRequirement.findMany({ where: { needId: id } })
    expect(written).toHaveLength(3)
    expect(written.filter((it) => it.id === own.id)).toMatchObject([{ term: 'TC4' }])
    expect(written.map((it) => it.id)).not.toContain(foreign.id)
    expect(await db.needRequirement.findUnique({ where: { id: foreign.id } })).toEqual(foreign)
  })

  test('that name a lot of another need belong to none', async () => {
    const { db } = database
    const lot = await db.needLot.findFirstOrThrow()
    const { id } = await post(null, false, { newRequirements: '材料：TC4' })
    const own = await db.needRequirement.findFirstOrThrow({ where: { needId: id } })
    const row = {
      id: own.id,
      lot: lot.id,
      text: '材料：TC11',
      strictness: 'hard',
      tier: 1,
    } as const
    await post(id, false, { requirements: [row] })
    expect(await db.needRequirement.findMany({ where: { needId: id } })).toMatchObject([
      { id: own.id, lotId: null, tier: 1, term: 'TC11' },
    ])
  })
})

describe('a need with lots', () => {
  test('saved without a change keeps its lots and their requirements', async () => {
    const { db } = database
    const lot = await db.needLot.findFirstOrThrow({
      where: { requirements: { some: {} } },
      include: { need: true },
    })
    const own = { organizationId: lot.need.organizationId, id: lot.needId }
    const parts = async () => ({
      lots: await db.needLot.findMany({
        where: { needId: lot.needId },
        orderBy: { position: 'asc' },
      }),
      requirements: await db.needRequirement.findMany({
        where: { needId: lot.needId },
        orderBy: { position: 'asc' },
      }),
    })
    const before = await parts()
    const draft = await readDraft(db, needPosting, own)
    if (draft === null) throw new Error('no draft')
    const form = new FormData()
    for (const [name, value] of Object.entries(draft.values)) form.set(name, value)
    const { parseForm } = await import('../../../app/platform/forms/read-form.server')
    const { translateIn } = await import('../../../app/platform/languages/i18n.server')
    const read = parseForm(form, needPosting.schema(now, false), translateIn('zh-CN'))
    if (!read.ok) throw new Error(JSON.stringify(read.state.errors))
    const sender = { ...own, actor, isSubmitted: true }
    await db.organization.update({ where: { id: own.organizationId }, data: { verifiedAt: now } })
    const posted = await postListing(db, needPosting, sender, read.value, now)
    expect(posted).toMatchObject({ ok: true, value: { result: 'submitted' } })
    expect((await approveOpen(lot.needId)).ok).toBe(true)
    expect(await parts()).toEqual(before)
  })
})
