import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Actor, visitor } from '../../../app/domain/access/actor'
import type { ReviewKind } from '../../../app/domain/moderation/review'
import { decideAll } from '../../../app/features/desk/decide-all.server'
import type { DecisionInput } from '../../../app/features/desk/decision-form'
import { decisionForm } from '../../../app/features/desk/decision-form'
import { delegateReview } from '../../../app/features/desk/delegate-review.server'
import { findReviews } from '../../../app/features/desk/find-reviews.server'
import { readReview } from '../../../app/features/desk/read-review.server'
import { takeDecision } from '../../../app/features/desk/take-decision.server'
import type { PageContext } from '../../../app/platform/pages/page-context.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
const now = new Date('2026-11-23T08:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
const personId = randomUUID()
const city: Actor = { ...visitor, personId, isAdministrator: true, hasSecondFactor: true }
const operatorOf = (...parkIds: string[]): Actor => ({
  ...{ ...visitor, personId, parkIds, hasSecondFactor: true },
})

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('empty')
  const district = { code: '310115', name: '浦东新区', nameEn: 'Pudong' }
  await database.db.district.create({ data: district })
  await addPerson('李审核', personId)
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

async function addPerson(name: string, id: string = randomUUID()) {
  const email = `${id}@example.com`
  await database.db.person.create({ data: { id, name, email, emailKey: email, confirmedAt: now } })
  return id
}

async function addPark(name = '甲园') {
  const row = { key: randomUUID(), name, summary: '', districtCode: '310115' }
  return (await database.db.park.create({ data: row })).id
}

const addFirm = (more: object = {}) =>
  database.db.organization.create({
    data: { key: randomUUID(), name: '企业', kind: 'enterprise', ...more },
  })

const addReview = (more: object = {}, kind: ReviewKind = 'claim') =>
  database.db.review.create({
    data: { kind, subjectId: randomUUID(), title: '申请', dueAt: now, ...more },
  })

const reviewOf = (id: string) => database.db.review.findUniqueOrThrow({ where: { id } })
const decision = (more: object = {}) => ({
  ...{ decision: 'approve' as const, reason: null, reply: null, mergeInto: null, version: 1 },
  ...more,
})
const decide = (id: string, more: object = {}) =>
  takeDecision(database.db, id, decision(more), personId, now)
const logOf = (subjectId: string) => database.db.auditEntry.findMany({ where: { subjectId } })

describe('the queue', () => {
  const find = (actor: Actor, more: object = {}) =>
    findReviews(database.db, actor, { kind: null, isDecided: false, page: 1, ...more }, now)

  test('is of the own parks, or of all for the city, the first due first', async () => {
    const [one, two] = [await addPark(), await addPark()]
    const { id: organizationId } = await addFirm()
    const late = await addReview({ parkId: one, organizationId, dueAt: inHours(-1.5) })
    const soon = await addReview({ parkId: one, dueAt: inHours(3) }, 'label')
    const theirs = await addReview({ parkId: two, dueAt: inHours(1) })
    const ofCity = await addReview({ dueAt: inHours(2) })
    const done = (hours: number) => ({ decidedAt: inHours(hours), decision: 'approve' as const })
    const earlier = await addReview({ parkId: one, ...done(-2) })
    const last = await addReview({ parkId: one, ...done(-1) })
    const own = await find(operatorOf(one))
    expect(own).toMatchObject({ total: 2, pages: 1 })
    expect(own.rows).toMatchObject([
      { id: late.id, hoursLeft: -2, organization: '企业', park: '甲园', decision: null },
      { id: soon.id, hoursLeft: 3, organization: null, version: 1, isDemo: false },
    ])
    const counts = Object.fromEntries(own.counts.map(({ kind, count }) => [kind, count]))
    expect(counts).toEqual({ claim: 1, label: 1 })
    expect((await find(operatorOf(one), { kind: 'label' })).rows.map(({ id }) => id)).toEqual([
      soon.id,
    ])
    const decided = await find(operatorOf(one), { isDecided: true })
    expect(decided.rows.map(({ id }) => id)).toEqual([last.id, earlier.id])
    const all = [late, theirs, ofCity, soon].map(({ id }) => id)
    expect((await find(city)).rows.map(({ id }) => id)).toEqual(all)
    expect((await find(operatorOf(one, two))).total).toBe(3)
  })

  test('has thirty a page, each item once, those that are due at once too', async () => {
    const park = await addPark()
    for (let at = 0; at < 31; at += 1) await addReview({ parkId: park })
    const pages = [await find(operatorOf(park)), await find(operatorOf(park), { page: 2 })]
    expect(pages.map(({ rows, pages }) => [rows.length, pages])).toEqual([
      [30, 2],
      [1, 2],
    ])
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(ids).toEqual([...new Set(ids)].sort())
    expect((await find(operatorOf(await addPark()))).pages).toBe(1)
  })
})

describe('an item', () => {
  const read = (actor: Actor, id: string) => readReview(database.db, engine, actor, id)

  test('is told with who asked, its files and what was decided before, to whom it belongs', async () => {
    const [park, other] = [await addPark('甲园'), await addPark()]
    const submittedBy = await addPerson('王申请')
    const { id: organizationId } = await addFirm({ uscc: '91310114MA1K10001X', verifiedAt: now })
    const detail = { name: '企业', uscc: null, label: 'aeo' }
    const subject = { subjectId: organizationId, organizationId, parkId: park }
    const of = { ...subject, submittedBy, detail, note: '说明' }
    const before = { decision: 'reject' as const, reason: 'unclear', decidedBy: personId }
    const decided = (hours: number, more: object = {}) =>
      addReview({ ...of, ...before, decidedAt: inHours(hours), ...more }, 'label')
    const [first, second] = [await decided(-9, { reply: '不清楚' }), await decided(-5)]
    await decided(-7, { subjectId: randomUUID() })
    await addReview({ ...of, decidedAt: now, decision: 'approve' }, 'claim')
    await addReview({ ...of, title: 'high-tech' }, 'label')
    const { id } = await addReview(of, 'label')
    const file = (name: string, hours: number) => ({
      ...{ reviewId: id, name, type: 'application/pdf', bytes: 3, uploadedBy: submittedBy },
      ...{ sha256: new Uint8Array(32), createdAt: inHours(hours) },
    })
    await database.db.evidenceFile.createMany({ data: [file('b.pdf', -1), file('a.pdf', -2)] })
    const shown = await read(operatorOf(park), id)
    expect(shown).toMatchObject({
      ...{ kind: 'label', note: '说明', version: 1, park: { id: park, name: '甲园' } },
      ...{ submittedBy: '王申请', duplicates: [], decided: { decision: null, by: null, at: null } },
      organization: { id: organizationId, uscc: '91310114MA1K10001X', isVerified: true },
      files: [{ name: 'a.pdf' }, { name: 'b.pdf' }],
      earlier: [
        { id: second.id, decision: 'reject', reply: null, by: '李审核' },
        { id: first.id, reason: 'unclear', reply: '不清楚', at: inHours(-9).toISOString() },
      ],
      subject: { href: `/organizations/${organizationId}`, comparedWith: null, compared: null },
      decisions: ['approve', 'changes', 'reject'],
    })
    expect(shown?.earlier).toHaveLength(2)
    expect(shown?.subject?.facts.map(({ name, value }) => [name, value])).toEqual([
      ['name', '企业'],
      ['label', 'aeo'],
    ])
    const { id: unverified } = await addFirm()
    const { id: claim } = await addReview({ organizationId: unverified })
    expect((await read(city, claim))?.organization).toMatchObject({ isVerified: false })
    expect(await read(operatorOf(other), id)).toBeNull()
    expect(await read(operatorOf(park), claim)).toBeNull()
    expect(await read(city, 'x')).toBeNull()
    expect(await read(city, randomUUID())).toBeNull()
  })

  test('of a listing that is gone says so', async () => {
    const { id } = await addReview({}, 'need')
    expect(await read(city, id)).toMatchObject({ subject: null, duplicates: [] })
  })
})

describe('a decision', () => {
  test('is written whole, with who took it, and tells whoever asked', async () => {
    const submittedBy = await addPerson('王申请')
    const { id } = await addReview({ submittedBy }, 'label')
    const { id: silent } = await addReview({}, 'label')
    const more = { decision: 'reject', reason: 'unclear', reply: '请补充' }
    expect((await decide(id, more)).ok && (await decide(silent, more)).ok).toBe(true)
    expect(await reviewOf(id)).toMatchObject({
      ...{ ...more, decidedBy: personId, decidedAt: now, version: 2, mergedInto: null },
    })
    const [entry] = await logOf(id)
    expect(entry).toMatchObject({
      ...{
        actor: personId,
        verb: 'decide-reject',
        after: { decision: 'reject', reason: 'unclear' },
      },
    })
    const letters = await database.db.$queryRaw<{ review: string }[]>`
      SELECT payload->>'review' AS "review" FROM graphile_worker._private_jobs`
    const told = letters.map(({ review }) => review)
    expect(told.filter((it) => it === id)).toHaveLength(1)
    expect(told).not.toContain(silent)
    expect(await decide(id)).toMatchObject({ reason: 'already-decided' })
    expect(await decide(randomUUID())).toEqual({ ok: false, reason: 'gone' })
  })

  test('gives a claimed organization to whoever asked, once, and ends the sessions of the new owner', async () => {
    const { id: organizationId } = await addFirm()
    const [winner, loser] = [await addPerson('甲'), await addPerson('乙')]
    for (const personId of [winner, loser]) {
      const tokenHash = new Uint8Array(Buffer.from(personId))
      const expiresAt = inHours(1)
      await database.db.session.create({ data: { personId, tokenHash, expiresAt } })
    }
    const ask = (submittedBy: string | null) =>
      addReview({ subjectId: organizationId, organizationId, submittedBy })
    const nobody = await ask(null)
    expect((await decide(nobody.id)).ok).toBe(true)
    expect(await database.db.membership.count({ where: { organizationId } })).toBe(0)
    for (const personId of [winner, loser]) await decide((await ask(personId)).id)
    const members = await database.db.membership.findMany({ where: { organizationId } })
    expect(members).toMatchObject([{ personId: winner, role: 'owner' }])
    const sessions = await database.db.session.findMany({ select: { personId: true } })
    expect(sessions).toEqual([{ personId: loser }])
    const outbox = await database.db.outboxEntry.count({ where: { subjectId: organizationId } })
    expect(outbox).toBeGreaterThan(0)
  })

  test('refused, changes nothing of the organization', async () => {
    const { id: subjectId } = await addFirm()
    const submittedBy = await addPerson('甲')
    const { id } = await addReview({ subjectId, submittedBy })
    await decide(id, { decision: 'reject', reason: 'unclear' })
    expect(await database.db.membership.count({ where: { organizationId: subjectId } })).toBe(0)
    expect(await database.db.outboxEntry.count({ where: { subjectId } })).toBe(0)
  })

  test('verifies an organization by its park, or the city, and its page is read anew', async () => {
    const [park, other] = [await addPark('张江'), await addPark('临港')]
    await database.db.parkOperator.create({ data: { personId, parkId: park } })
    for (const [parkId, by] of [
      [park, '张江'],
      [null, '上海市'],
      // Nobody of that park decided it: who may is of the city.
      [other, '上海市'],
    ]) {
      const { id: subjectId, version } = await addFirm()
      const { id: untouched } = await addFirm()
      const detail = { name: '企业', uscc: null }
      const { id } = await addReview({ subjectId, parkId, detail }, 'verification')
      expect(await decide(id)).toMatchObject({ ok: true })
      const row = await database.db.organization.findUniqueOrThrow({ where: { id: subjectId } })
      expect(row).toMatchObject({ verifiedAt: now, verifiedBy: by, version: version + 1 })
      const left = await database.db.organization.findUniqueOrThrow({
        where: { id: untouched },
      })
      expect(left.verifiedAt).toBeNull()
    }
  })

  test('gives a label of the organization, or renews it', async () => {
    const [{ id: subjectId }, { id: other }] = [await addFirm(), await addFirm()]
    const give = async (detail: object, to = subjectId) => {
      const { id } = await addReview(
        { subjectId: to, detail: { label: 'aeo', ...detail } },
        'label',
      )
      await decide(id)
      return id
    }
    const labels = () =>
      database.db.organizationLabel.findMany({ where: { organizationId: subjectId } })
    await give({ issuer: '海关', expiresAt: null })
    await give({ issuer: '别人的', expiresAt: null }, other)
    expect(await labels()).toMatchObject([{ label: 'aeo', issuer: '海关', expiresAt: null }])
    const renewed = await give({ issuer: '上海海关', expiresAt: inHours(9).toISOString() })
    expect(await labels()).toMatchObject([
      { issuer: '上海海关', expiresAt: inHours(9), reviewId: renewed },
    ])
  })
})

describe('handing on', () => {
  const hand = (id: string, parkId: string | null, version = 1) =>
    delegateReview(database.db, { id, parkId, version, actor: personId })

  test("makes it another park's or the city's, and is in the log", async () => {
    const [from, to] = [await addPark(), await addPark()]
    const { id } = await addReview({ parkId: from })
    const { id: other } = await addReview({ parkId: from })
    expect((await hand(id, to)).ok).toBe(true)
    expect(await reviewOf(id)).toMatchObject({ parkId: to, version: 2, decidedAt: null })
    expect((await reviewOf(other)).parkId).toBe(from)
    expect(await logOf(id)).toMatchObject([
      { verb: 'delegate', actor: personId, before: { parkId: from }, after: { parkId: to } },
    ])
    expect((await hand(id, null, 2)).ok).toBe(true)
    expect((await reviewOf(id)).parkId).toBeNull()
  })

  test('is refused to a park that is none, of an old view, and of what is decided', async () => {
    const park = await addPark()
    const { id } = await addReview({ parkId: park })
    expect(await hand(id, randomUUID())).toMatchObject({ reason: 'no-park' })
    expect(await hand(id, null, 2)).toMatchObject({ reason: 'changed-meanwhile' })
    const decided = await addReview({ parkId: park, decidedAt: now, decision: 'reject' })
    expect(await hand(decided.id, null)).toMatchObject({ reason: 'changed-meanwhile' })
    expect((await reviewOf(id)).parkId).toBe(park)
    expect(await logOf(id)).toEqual([])
  })
})

describe('several at once', () => {
  const input = (
    reviews: readonly { readonly id: string }[],
    more: Partial<DecisionInput> = {},
  ): DecisionInput => ({
    review: reviews.map(({ id }) => ({ id, version: 1 })),
    intent: 'reject',
    reason: 'unclear',
    ...more,
  })
  const all = (actor: Actor, asked: DecisionInput) => {
    const viewer = { actor, person: { id: personId } }
    return decideAll({ db: database.db, viewer, now } as unknown as PageContext, asked)
  }

  const told = async (actor: Actor, asked: DecisionInput) => {
    const { done, refused } = await all(actor, asked)
    return { done, refused: refused.map(({ reason }) => reason) }
  }

  test('are decided each by itself, and those that could not be are told', async () => {
    const park = await addPark()
    const reviews = [await addReview({ parkId: park }), await addReview({ parkId: park })]
    const old = await addReview({ parkId: park, version: 4 })
    const asked = input([...reviews, old], { reply: '请补充' })
    expect(await all(operatorOf(park), asked)).toEqual({
      ...{ done: 2, refused: [{ id: old.id, version: 1, reason: 'changed-meanwhile' }] },
    })
    for (const { id } of reviews) {
      expect(await reviewOf(id)).toMatchObject({ reply: '请补充', decidedBy: personId })
    }
    expect((await reviewOf(old.id)).decidedAt).toBeNull()
    const again = input([...reviews, { id: randomUUID() }])
    const refused = ['already-decided', 'already-decided', 'gone']
    expect(await told(operatorOf(park), again)).toEqual({ done: 0, refused })
  })

  test("are all left alone where one is not the actor's", async () => {
    const [park, other] = [await addPark(), await addPark()]
    const [own, foreign] = [await addReview({ parkId: park }), await addReview({ parkId: other })]
    const asked = input([own, foreign])
    const auditor: Actor = { ...city, isAdministrator: false, isAuditor: true }
    for (const actor of [operatorOf(park), operatorOf(), visitor, auditor]) {
      await expect(all(actor, asked)).rejects.toMatchObject({ status: 404 })
      const handed = input([own, foreign], { intent: 'delegate', park: 'city' })
      await expect(all(actor, handed)).rejects.toMatchObject({ status: 404 })
    }
    expect((await reviewOf(own.id)).decidedAt).toBeNull()
    expect(await all(city, asked)).toEqual({ done: 2, refused: [] })
  })

  test('are handed to a park, or the city, that has to be named', async () => {
    const [park, other] = [await addPark(), await addPark()]
    const reviews = [await addReview({ parkId: park }), await addReview({ parkId: park }, 'need')]
    const hand = (to: string | undefined, version = 1) => {
      const asked = input(reviews, { intent: 'delegate', park: to })
      const review = asked.review.map((it) => ({ ...it, version }))
      return told(city, { ...asked, review })
    }
    expect(await hand(undefined)).toEqual({ done: 0, refused: ['no-park', 'no-park'] })
    expect(await hand(randomUUID())).toEqual({ done: 0, refused: ['no-park', 'no-park'] })
    expect(await hand(other)).toEqual({ done: 2, refused: [] })
    expect((await reviewOf(reviews[0]?.id ?? '')).parkId).toBe(other)
    expect(await hand('city', 2)).toEqual({ done: 2, refused: [] })
    expect((await reviewOf(reviews[1]?.id ?? '')).parkId).toBeNull()
  })

  test('are read from the form with the versions that were seen', () => {
    const id = randomUUID()
    const read = (review: string[]) => decisionForm.safeParse({ review, intent: 'approve' })
    expect(read([`${id}:7`]).data?.review).toEqual([{ id, version: 7 }])
    for (const wrong of [[], ['x:7'], [id], [`${id}:-1`], [`${id}:1:1`]]) {
      expect(read(wrong).success, String(wrong)).toBe(false)
    }
  })
})
