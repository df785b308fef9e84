import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CapabilityInput } from '../../../app/listings/capability/capability-form'
import { capabilityPosting } from '../../../app/listings/capability/capability-posting.server'
import type { NeedInput } from '../../../app/listings/need/need-form'
import { needPosting } from '../../../app/listings/need/need-posting.server'
import { postListing, revisionOf } from '../../support/post-listing'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let organizationId: string
let step: string
const now = new Date('2026-11-23T08:00:00Z')
const actor = randomUUID()

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('reference')
  organizationId = await addFirm()
  step = (await database.db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })).id
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

async function addFirm(more: object = {}) {
  const data = { key: randomUUID(), name: '企业', kind: 'enterprise' as const, verifiedAt: now }
  return (await database.db.organization.create({ data: { ...data, ...more } })).id
}

const capability = (version: number, more: Partial<CapabilityInput> = {}): CapabilityInput => ({
  ...{ title: '叶片磨削', summary: '数控磨削叶片型面', step, processes: '磨削', version },
  ...more,
})
const need = (version: number, more: Partial<NeedInput> = {}): NeedInput => ({
  ...{ kind: 'sourcing', title: '叶片五轴精铣外协', summary: '航空发动机叶片小批量精铣', step },
  ...{ titleTier: 0, summaryTier: 0, stepsTier: 0, quantityTier: 0, descriptionTier: 0 },
  ...{ detailTier: 1, requirements: [], newTier: 0, budgetTier: 0, placeTier: 0, datesTier: 0 },
  ...{ responseDays: 7, organizationTier: 0, closesAt: new Date('2027-03-01'), version },
  ...more,
})

interface Sending {
  readonly id?: string | null
  readonly from?: string
  readonly isSubmitted?: boolean
}
const send = ({ id = null, from = organizationId, isSubmitted = false }: Sending) => ({
  ...{ organizationId: from, actor, id, isSubmitted },
})

const kinds = [
  [
    'need',
    (sending: Sending, version: number, title: string) =>
      postListing(database.db, needPosting, send(sending), need(version, { title }), now),
    (step: string) => postListing(database.db, needPosting, send({}), need(0, { step }), now),
  ],
  [
    'capability',
    (sending: Sending, version: number, title: string) =>
      postListing(
        database.db,
        capabilityPosting,
        send(sending),
        capability(version, { title }),
        now,
      ),
    (step: string) =>
      postListing(database.db, capabilityPosting, send({}), capability(0, { step }), now),
  ],
] as const

describe.each(kinds)('what is written of a %s', (kind, post, postAt) => {
  async function made(isSubmitted = false) {
    const saved = await post({ isSubmitted }, 0, '第一个标题')
    if (!saved.ok) throw new Error(saved.reason)
    return { id: saved.value.id, result: saved.value.result }
  }
  const titleOf = async (listingId: string) => {
    const { content } = await database.db.listingVersion.findFirstOrThrow({
      where: { listingId },
      orderBy: { number: 'desc' },
    })
    return (content as { title: string }).title
  }
  const state = (id: string, to: 'hidden' | 'closed') =>
    kind === 'need'
      ? database.db.need.update({ where: { id }, data: { state: to } })
      : database.db.capability.update({ where: { id }, data: { state: to } })

  test('is in the log and the outbox, under its own kind and the hand that wrote it', async () => {
    const { id, result } = await made()
    expect(result).toBe('saved')
    const [entry, ...more] = await database.db.auditEntry.findMany({ where: { subjectId: id } })
    expect(more).toEqual([])
    expect(entry).toMatchObject({ actor, verb: 'create', subject: kind })
    const outbox = () => database.db.outboxEntry.findMany({ where: { subjectId: id } })
    const before = await outbox()
    expect(before.length).toBeGreaterThan(0)
    expect(before[0]).toMatchObject({ subject: kind, transaction: entry?.transaction })
    await post({ id }, await revisionOf(database.db, id), '第二个标题')
    expect((await outbox()).length).toBeGreaterThan(before.length)
  })

  test('from an old page changes nothing, and the same sent twice is sent once', async () => {
    const { id } = await made()
    const version = await revisionOf(database.db, id)
    expect((await post({ id }, version, '第二个标题')).ok).toBe(true)
    expect((await post({ id }, version, '第二个标题')).ok).toBe(true)
    const stale = { ok: false, reason: 'changed-meanwhile' }
    expect(await post({ id }, version, '旧页面的标题')).toEqual(stale)
    expect(await post({ id }, version + 7, '没见过的标题')).toEqual(stale)
    expect(await titleOf(id)).toBe('第二个标题')
    const edits = { subjectId: id, verb: 'edit' }
    expect(await database.db.auditEntry.count({ where: edits })).toBe(1)
  })

  test.each(['hidden', 'closed'] as const)('is refused once it is %s', async (to) => {
    const { id } = await made()
    await state(id, to)
    const version = await revisionOf(database.db, id)
    expect(await post({ id }, version, '改过的标题')).toEqual({ ok: false, reason: 'not-open' })
    expect(await titleOf(id)).toBe('第一个标题')
  })

  test("is nobody else's to change, and of nothing there is nothing to change", async () => {
    const { id } = await made()
    const version = await revisionOf(database.db, id)
    const gone = { ok: false, reason: 'not-there' }
    expect(await post({ id, from: await addFirm() }, version, '别人的标题')).toEqual(gone)
    expect(await post({ id: randomUUID() }, 1, '标题')).toEqual(gone)
    expect(await titleOf(id)).toBe('第一个标题')
    expect(await postAt('no/such-step')).toEqual({ ok: false, reason: 'no-step' })
  })

  test('is put before an operator if its owner is verified, and kept in any case', async () => {
    const { id, result } = await made(true)
    expect(result).toBe('submitted')
    const [review] = await database.db.review.findMany({ where: { subjectId: id } })
    expect(review).toMatchObject({ kind, title: '第一个标题', submittedBy: actor, decidedAt: null })
    const from = await addFirm({ verifiedAt: null })
    const unverified = await post({ from, isSubmitted: true }, 0, '未核验')
    expect(unverified).toMatchObject({ ok: true, value: { result: 'not-verified' } })
    const kept = unverified.ok ? unverified.value.id : ''
    expect(await titleOf(kept)).toBe('未核验')
    expect(await database.db.review.count({ where: { subjectId: kept } })).toBe(0)
  })
})

test('an alias that tells the owner who is kept back is refused, one that does not is kept', async () => {
  const from = await addFirm({ name: '上海临港精密制造有限公司', shortName: '临港精密' })
  const post = (alias: string, organizationTier: 0 | 1) =>
    postListing(database.db, needPosting, send({ from }), need(0, { alias, organizationTier }), now)
  expect(await post('某临港－精密企业', 1)).toEqual({ ok: false, reason: 'alias-tells' })
  expect(await post('某临港－精密企业', 0)).toMatchObject({ ok: true })
  expect(await post('某精密零部件企业', 1)).toMatchObject({ ok: true })
})
