import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { takeDecision } from '../../../app/features/desk/take-decision.server'
import { readDraft } from '../../../app/listings/form/read-draft.server'
import { getPilot } from '../../../app/listings/pilot/get-pilot.server'
import type { PilotInput } from '../../../app/listings/pilot/pilot-form'
import { pilotPosting } from '../../../app/listings/pilot/pilot-posting.server'
import { postListing } from '../../support/post-listing'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let organizationId: string
const now = new Date('2026-11-23T08:00:00Z')
const actor = '11111111-1111-4111-8111-111111111111'

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('reference')
  const data = { key: 'pilot', name: '中试测试企业', kind: 'enterprise', verifiedAt: now } as const
  organizationId = (await database.db.organization.create({ data })).id
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

const input = async (change: Partial<PilotInput> = {}): Promise<PilotInput> => ({
  title: '高温合金真空熔炼中试线',
  summary: '五十公斤级真空感应熔炼与热处理试验',
  step: (await database.db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })).id,
  equipment: '真空感应炉；型号 VIM-50；1200.5 元/小时；每段 4 小时\n热处理炉；2 台；须预约前一天',
  openDays: '1-5',
  opensAt: '09:00',
  closesAt: '17:30',
  version: 0,
  ...change,
})
const posting = (id: string | null, isSubmitted: boolean) => ({
  organizationId,
  actor,
  id,
  isSubmitted,
})

describe('a pilot platform', () => {
  test('is kept as a draft, submitted, approved and then there for everybody', async () => {
    const { db } = database
    const draft = await postListing(db, pilotPosting, posting(null, false), await input(), now)
    if (!draft.ok) throw new Error(draft.reason)
    const { id } = draft.value
    expect(await getPilot(db, id, now)).toBeNull()
    const shown = await readDraft(db, pilotPosting, { organizationId: organizationId, id: id })
    const { version: _, ...typed } = await input()
    expect(shown?.values).toMatchObject(typed)

    const again = await input({ version: 1 })
    expect((await postListing(db, pilotPosting, posting(id, true), again, now)).ok).toBe(true)
    const review = await db.review.findFirstOrThrow({ where: { subjectId: id } })
    expect(review).toMatchObject({ kind: 'pilot', title: again.title })
    const approve = { decision: 'approve', reason: null, reply: null, mergeInto: null } as const
    await takeDecision(db, review.id, { ...approve, version: 1 }, actor, now)
    expect(await getPilot(db, id, now)).toMatchObject({
      name: again.title,
      opening: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
      equipment: [
        { name: '真空感应炉', model: 'VIM-50', rateFen: '120050', slotMinutes: 240 },
        { name: '热处理炉', count: 2, note: '须预约前一天' },
      ],
    })
    const verbs = await db.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    })
    expect(verbs.map(({ verb }) => verb)).toEqual(['create', 'edit', 'submit'])
    const outbox = await db.outboxEntry.count({ where: { subject: 'pilot', subjectId: id } })
    expect(outbox).toBeGreaterThanOrEqual(3)
  })

  test('changed, keeps the equipment that is still named and the further steps of the chain', async () => {
    const { db } = database
    const made = await postListing(db, pilotPosting, posting(null, false), await input(), now)
    if (!made.ok) throw new Error(made.reason)
    const { id } = made.value
    const steps = await db.chainStep.findMany({ orderBy: { id: 'asc' }, take: 3 })
    const [, second, third] = steps.map((step) => step.id)
    await db.pilotChainStep.create({ data: { pilotId: id, stepId: third ?? '' } })
    // As an import leaves it: what stands in the tables, and no version.
    await db.listingVersion.deleteMany({ where: { listingId: id } })
    const before = await db.equipment.findMany({ where: { pilotId: id } })
    const change = await input({
      version: 0,
      step: second ?? '',
      equipment: '热处理炉；3 台\n拉伸试验机',
    })
    expect((await postListing(db, pilotPosting, posting(id, false), change, now)).ok).toBe(true)
    const after = await db.equipment.findMany({
      where: { pilotId: id },
      orderBy: { position: 'asc' },
    })
    expect(after.map(({ name }) => name)).toEqual(['热处理炉', '拉伸试验机'])
    expect(after[0]?.id).toBe(before.find(({ name }) => name === '热处理炉')?.id)
    const left = await db.pilotChainStep.findMany({
      where: { pilotId: id },
      orderBy: { stepId: 'asc' },
    })
    expect(left.map(({ stepId }) => stepId)).toEqual([second, third])
  })

  test("is nobody else's to change, and an older view of it changes nothing", async () => {
    const { db } = database
    const made = await postListing(db, pilotPosting, posting(null, false), await input(), now)
    if (!made.ok) throw new Error(made.reason)
    const data = { key: 'other', name: '另一企业', kind: 'enterprise' } as const
    const other = await db.organization.create({ data })
    const foreign = { ...posting(made.value.id, false), organizationId: other.id }
    expect(await postListing(db, pilotPosting, foreign, await input({ version: 1 }), now)).toEqual({
      ok: false,
      reason: 'not-there',
    })
    expect(
      await readDraft(db, pilotPosting, { organizationId: other.id, id: made.value.id }),
    ).toBeNull()
    const stale = await postListing(
      db,
      pilotPosting,
      posting(made.value.id, false),
      await input({ version: 7 }),
      now,
    )
    expect(stale).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})
