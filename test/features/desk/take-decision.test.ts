import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { visitor } from '../../../app/domain/access/actor'
import { delegateReview } from '../../../app/features/desk/delegate-review.server'
import { readReview } from '../../../app/features/desk/read-review.server'
import { takeDecision } from '../../../app/features/desk/take-decision.server'
import type { NeedInput } from '../../../app/listings/need/need-form'
import { needPosting } from '../../../app/listings/need/need-posting.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'
import { postListing, revisionOf } from '../../support/post-listing'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let organizationId: string
const now = new Date('2026-11-23T08:00:00Z')
const actor = '11111111-1111-4111-8111-111111111111'

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('demo')
  const park = await database.db.park.findFirstOrThrow()
  const row = await database.db.organization.create({
    data: {
      key: 'desk',
      name: '审核测试企业',
      kind: 'enterprise',
      parkId: park.id,
      verifiedAt: now,
    },
  })
  organizationId = row.id
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

const secrets = { description: '秘密说明丙', detail: '秘密细节丁', alias: '秘密别名戊' }

async function submitted(title: string, change: Partial<NeedInput> = {}) {
  const step = await database.db.chainStep.findFirstOrThrow()
  const input: NeedInput = {
    kind: 'sourcing',
    title,
    summary: '公开的摘要在这里',
    step: step.id,
    closesAt: new Date('2027-03-01T00:00:00Z'),
    ...secrets,
    titleTier: 0,
    summaryTier: 0,
    stepsTier: 0,
    quantityTier: 0,
    descriptionTier: 1,
    detailTier: 2,
    requirements: [],
    newRequirements: '秘密要求己 @2\n材料：TC4',
    newTier: 0,
    budgetTier: 1,
    budgetMin: 76543.21,
    placeTier: 0,
    datesTier: 0,
    responseDays: 7,
    organizationTier: 1,
    version: 0,
    ...change,
  }
  const posting = { organizationId, actor, id: null, isSubmitted: true }
  const saved = await postListing(database.db, needPosting, posting, input, now)
  if (!saved.ok) throw new Error(saved.reason)
  const review = await database.db.review.findFirstOrThrow({ where: { subjectId: saved.value.id } })
  return { needId: saved.value.id, review, input }
}

const asked = { reason: null, reply: null, mergeInto: null, version: 1 }
/** Of the listing, and of its newest version. */
const standing = async (listingId: string) => {
  const newest = await database.db.listingVersion.findFirst({
    where: { listingId },
    orderBy: { number: 'desc' },
  })
  return [await stateOf(listingId), newest?.state]
}
const stateOf = async (id: string) =>
  (await database.db.need.findUniqueOrThrow({ where: { id } })).state

describe('a decision', () => {
  test('publishes a need with its audit entry and its outbox row in one transaction', async () => {
    const { needId, review } = await submitted('要发布的需求')
    expect(await standing(needId)).toEqual(['draft', 'submitted'])
    const taken = await takeDecision(
      database.db,
      review.id,
      { ...asked, decision: 'approve' },
      actor,
      now,
    )
    expect(taken.ok).toBe(true)
    expect(await stateOf(needId)).toBe('published')
    const [entry] = await database.db.auditEntry.findMany({ where: { subjectId: review.id } })
    const [row] = await database.db.outboxEntry.findMany({
      where: { subjectId: needId },
      orderBy: { id: 'desc' },
    })
    expect(entry?.verb).toBe('decide-approve')
    expect(row?.transaction).toBe(entry?.transaction)
  })

  test('two operators at once decide it once', async () => {
    const { review } = await submitted('两人同时审核')
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        takeDecision(database.db, review.id, { ...asked, decision: 'approve' }, actor, now),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database.db.auditEntry.count({ where: { subjectId: review.id } })).toBe(1)
  })

  test('what cannot follow undoes the decision', async () => {
    const { needId, review } = await submitted('要合并的需求')
    const merge = { ...asked, decision: 'merge' as const, reason: 'duplicate' as const }
    const target = '00000000-0000-4000-8000-000000000000'
    const taken = await takeDecision(
      database.db,
      review.id,
      { ...merge, mergeInto: target },
      actor,
      now,
    )
    expect(taken).toEqual({ ok: false, reason: 'target-missing' })
    const after = await database.db.review.findUniqueOrThrow({ where: { id: review.id } })
    expect(after).toMatchObject({ decision: null, decidedAt: null, version: 1 })
    expect(await standing(needId)).toEqual(['draft', 'submitted'])
    expect(await database.db.auditEntry.count({ where: { subjectId: review.id } })).toBe(0)
  })

  test('sent back, a need is a draft that its owner may change and submit again', async () => {
    const { needId, review, input } = await submitted('退回修改的需求')
    const back = {
      ...asked,
      decision: 'changes' as const,
      reason: 'unclear' as const,
      reply: '请写明数量',
    }
    await takeDecision(database.db, review.id, back, actor, now)
    expect(await standing(needId)).toEqual(['draft', 'returned'])
    const version = await revisionOf(database.db, needId)
    const again = { organizationId, actor, id: needId, isSubmitted: true }
    expect(
      await postListing(database.db, needPosting, again, { ...input, version: version - 1 }, now),
    ).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect(
      (await postListing(database.db, needPosting, again, { ...input, version }, now)).ok,
    ).toBe(true)
    expect(await standing(needId)).toEqual(['draft', 'submitted'])
    expect(await database.db.review.count({ where: { subjectId: needId, decidedAt: null } })).toBe(
      1,
    )
  })

  test('of a change, what is published stands beside what is new', async () => {
    const { needId, review, input } = await submitted('有修改的需求')
    await takeDecision(database.db, review.id, { ...asked, decision: 'approve' }, actor, now)
    const version = await revisionOf(database.db, needId)
    const again = { organizationId, actor, id: needId, isSubmitted: true }
    const change = { detail: undefined, summary: '改过的公开摘要在这里' }
    await postListing(database.db, needPosting, again, { ...input, ...change, version }, now)
    const open = await database.db.review.findFirstOrThrow({
      where: { subjectId: needId, decidedAt: null },
    })
    const city = { ...visitor, personId: actor, isAdministrator: true, hasSecondFactor: true }
    const engine = createEmbeddedEngine({ lexicon: await loadLexicon() })
    const shown = await readReview(database.db, engine, city, open.id)
    expect(shown?.subject?.comparedWith).toBe('published')
    const linesOf = (name: string, tier: number) =>
      shown?.subject?.facts.find((it) => it.name === name && it.tier === tier)?.lines
    expect(linesOf('summary', 0)).toEqual([
      { text: '公开的摘要在这里', mark: 'removed' },
      { text: change.summary, mark: 'added' },
    ])
    expect(linesOf('title', 0)).toEqual([{ text: '有修改的需求', mark: 'same' }])
    expect(linesOf('detail', 2)).toEqual([{ text: secrets.detail, mark: 'removed' }])
    expect(shown?.earlier).toMatchObject([{ decision: 'approve' }])
  })

  test('of what was sent back and comes again, the refused version stands beside it', async () => {
    const { needId, review, input } = await submitted('退回后再交的需求')
    const city = { ...visitor, personId: actor, isAdministrator: true, hasSecondFactor: true }
    const engine = createEmbeddedEngine({ lexicon: await loadLexicon() })
    const first = await readReview(database.db, engine, city, review.id)
    expect(first?.subject?.comparedWith).toBeNull()
    const back = { ...asked, decision: 'changes' as const, reason: 'unclear' as const }
    await takeDecision(database.db, review.id, back, actor, now)
    const version = await revisionOf(database.db, needId)
    const again = { organizationId, actor, id: needId, isSubmitted: true }
    await postListing(
      database.db,
      needPosting,
      again,
      { ...input, quantity: '500 件', version },
      now,
    )
    const open = await database.db.review.findFirstOrThrow({
      where: { subjectId: needId, decidedAt: null },
    })
    const shown = await readReview(database.db, engine, city, open.id)
    expect(shown?.subject?.comparedWith).toBe('refused')
    expect(shown?.subject?.facts.find(({ name }) => name === 'quantity')?.lines).toEqual([
      { text: '500 件', mark: 'added' },
    ])
    // Once it is decided, it is compared with nothing: what came later would look like the past.
    await takeDecision(database.db, open.id, { ...asked, decision: 'approve' }, actor, now)
    const decided = await readReview(database.db, engine, city, open.id)
    expect(decided?.subject?.comparedWith).toBeNull()
  })

  test('what another listing of the park says nearly alike is pointed out', async () => {
    const { review } = await submitted('高温合金叶片真空热处理外协')
    const twin = await submitted('高温合金叶片真空热处理外协二')
    const city = { ...visitor, personId: actor, isAdministrator: true, hasSecondFactor: true }
    const engine = createEmbeddedEngine({ lexicon: await loadLexicon() })
    const shown = await readReview(database.db, engine, city, review.id)
    const found = shown?.duplicates.find(({ id }) => id === twin.needId)
    expect(found?.similarity).toBeGreaterThan(0.9)
    expect(found?.differing).toEqual(['title'])
    const no = { ...asked, decision: 'reject' as const, reason: 'unclear' as const }
    await takeDecision(database.db, twin.review.id, no, actor, now)
    const later = await readReview(database.db, engine, city, review.id)
    expect(later?.duplicates.map(({ id }) => id)).not.toContain(twin.needId)
  })

  test('of two that are one, the other is remembered, and leads to the one that stays', async () => {
    const { needId, review } = await submitted('合并进另一条的需求')
    const stays = await database.db.need.findFirstOrThrow({ where: { state: 'published' } })
    const merge = { ...asked, decision: 'merge' as const, reason: 'duplicate' as const }
    const into = { ...merge, mergeInto: stays.id }
    expect((await takeDecision(database.db, review.id, into, actor, now)).ok).toBe(true)
    expect(await stateOf(needId)).toBe('closed')
    const { leadToMerged } = await import('../../../app/platform/pages/merged-into.server')
    const thrown = await leadToMerged(database.db, 'need', needId).catch((answer) => answer)
    expect(thrown).toMatchObject({ status: 301 })
    expect((thrown as Response).headers.get('Location')).toBe(`/needs/${stays.id}`)
    await leadToMerged(database.db, 'need', stays.id)
    await leadToMerged(database.db, 'need', 'nonsense')
  })

  test('what another park keeps under an alias or a secret title is not told as a duplicate', async () => {
    const title = '航空轴承钢真空自耗重熔外协'
    const { needId, review } = await submitted(title, { alias: '某航空企业', organizationTier: 1 })
    await takeDecision(database.db, review.id, { ...asked, decision: 'approve' }, actor, now)
    const { findDuplicates } = await import('../../../app/features/desk/find-duplicates.server')
    const { readDocuments } = await import('../../../search/sync/read-documents.server')
    const engine = createEmbeddedEngine({ lexicon: await loadLexicon() })
    const context = { now, canonical: (term: string) => term }
    await engine.upsert('needs', await readDocuments.needs(database.db, [needId], context))
    const reviewed = { kind: 'need' as const, subjectId: crypto.randomUUID(), organizationId: null }
    const compared = {
      title,
      summary: '公开的摘要在这里',
      description: '',
      requirements: '材料：TC4',
    }
    const [found] = await findDuplicates(database.db, engine, reviewed, compared)
    expect(found).toMatchObject({ id: needId, organization: '某航空企业' })
    expect(JSON.stringify(found)).not.toContain('审核测试企业')
  })

  test('a secret title is in no review, letter or audit entry', async () => {
    const title = '秘密题名壬子的外协'
    const { needId, review } = await submitted(title, { titleTier: 1, quantity: '秘密数量癸' })
    expect(review.title).toBe('')
    const big = (_: string, it: unknown) => (typeof it === 'bigint' ? it.toString() : it)
    const log = JSON.stringify(await database.db.auditEntry.findMany({ where: { actor } }), big)
    expect(log).toContain(needId)
    expect(log).not.toContain('秘密题名壬子')
  })

  test("handed on, a review is the other park's, and an older view of it decides nothing", async () => {
    const { review } = await submitted('转交的需求')
    const other = await database.db.park.findFirstOrThrow({
      where: { id: { not: review.parkId ?? '' } },
    })
    const given = await delegateReview(database.db, {
      id: review.id,
      parkId: other.id,
      version: 1,
      actor,
    })
    expect(given.ok).toBe(true)
    const taken = await takeDecision(
      database.db,
      review.id,
      { ...asked, decision: 'approve' },
      actor,
      now,
    )
    expect(taken).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})

describe('labels', () => {
  test('accepted are shown until their day, and then leave indexes by themselves', async () => {
    const expiresAt = '2027-01-01T00:00:00.000Z'
    const review = await database.db.review.create({
      data: {
        kind: 'label',
        subjectId: organizationId,
        organizationId,
        title: 'little-giant',
        detail: { label: 'little-giant', issuer: '工业和信息化部', expiresAt },
        dueAt: now,
      },
    })
    await takeDecision(database.db, review.id, { ...asked, decision: 'approve' }, actor, now)
    const label = await database.db.organizationLabel.findFirstOrThrow({
      where: { organizationId },
    })
    expect(label).toMatchObject({
      label: 'little-giant',
      issuer: '工业和信息化部',
      reviewId: review.id,
    })
    const capability = await database.db.capability.create({
      data: {
        key: 'labelled',
        organizationId,
        state: 'published',
        title: '有标签企业的能力',
        summary: '',
      },
    })
    const { readExpired } = await import('../../../search/sync/read-expired.server')
    const { readDocuments } = await import('../../../search/sync/read-documents.server')
    const day = new Date(expiresAt)
    const lapsed = await readExpired(database.db, new Date(day.getTime() - 1000), day)
    expect(lapsed).toContainEqual({ subject: 'organization', subjectId: organizationId })
    expect(lapsed).toContainEqual({ subject: 'capability', subjectId: capability.id })
    const labelsAt = async (at: Date) => {
      const context = { now: at, canonical: (term: string) => term }
      const [own] = await readDocuments.organizations(database.db, [organizationId], context)
      const [offered] = await readDocuments.capabilities(database.db, [capability.id], context)
      return [own?.fields.label, offered?.fields.label]
    }
    expect(await labelsAt(now)).toEqual([['little-giant'], ['little-giant']])
    expect(await labelsAt(new Date(day.getTime() + 1))).toEqual([[], []])
  })
})

test('nothing that is kept back in a need stands in the audit log or the reviews', async () => {
  const { needId } = await submitted('审计中的需求')
  const big = (_: string, it: unknown) => (typeof it === 'bigint' ? it.toString() : it)
  const log = JSON.stringify(await database.db.auditEntry.findMany({ where: { actor } }), big)
  const reviews = JSON.stringify(
    await database.db.review.findMany({ where: { organizationId } }),
    big,
  )
  expect(log).toContain(needId)
  expect(reviews).toContain('审计中的需求')
  for (const secret of [...Object.values(secrets), '秘密要求己', '76543.21', '76543210000']) {
    expect(log).not.toContain(secret)
    expect(reviews).not.toContain(secret)
  }
})
