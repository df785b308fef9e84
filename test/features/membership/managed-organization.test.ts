import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actFor } from '../../../app/features/membership/act-for.server'
import { changeOrganization } from '../../../app/features/membership/change-organization.server'
import { claimOrganization } from '../../../app/features/membership/claim-organization.server'
import { createOrganization } from '../../../app/features/membership/create-organization.server'
import {
  claimForm,
  organizationForm,
  organizationProfileForm,
} from '../../../app/features/membership/membership-forms'
import { readOrganization } from '../../../app/features/membership/read-organization.server'
import { readPlaceChoices } from '../../../app/features/membership/read-place-choices.server'
import { refuseStaleProfile } from '../../../app/features/membership/refuse-stale-profile.server'
import { sayReview } from '../../../app/features/membership/say-review'
import { profileInWords, shownProfile } from '../../../app/features/membership/shown-profile'
import { getOrganization } from '../../../app/features/organization/get-organization.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import {
  createOrganizationWorld,
  newUscc,
  now,
  type OrganizationWorld,
  type TestPerson,
} from './support/organization-world'

let world: OrganizationWorld
let db: PrismaClient
const t = translateIn('zh-CN')
const words = { t, language: 'zh-CN' } as const
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

beforeAll(async () => {
  world = await createOrganizationWorld()
  db = world.db
})
afterAll(() => world.end())

async function addPark(name: string, nameEn: string | null = null) {
  const row = { key: randomUUID(), name, nameEn, summary: '', districtCode: '310114' }
  return (await db.park.create({ data: row })).id
}

const rowOf = (id: string) => db.organization.findUniqueOrThrow({ where: { id } })
const lastEntry = (subjectId: string) =>
  db.auditEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { id: 'desc' } })
const outboxOf = (subjectId: string) => db.outboxEntry.count({ where: { subjectId } })

describe('an organization as its members manage it', () => {
  test('shows members, labels, reviews and open invitations, each in its order', async () => {
    const { owner, organizationId } = await world.founded()
    const editor = await world.join(organizationId, 'editor')
    const label = (label: string, expiresAt: Date | null) => ({
      ...{ organizationId, label, issuer: '海关', expiresAt },
    })
    await db.organizationLabel.createMany({
      data: [label('b', now), label('a', inHours(1)), label('c', null)],
    })
    const review = (
      kind: 'verification' | 'label' | 'report',
      hours: number,
      more: object = {},
    ) => ({
      ...{ kind, organizationId, subjectId: organizationId, title: 'aeo', dueAt: now },
      ...{ submittedAt: inHours(hours), ...more },
    })
    const listing = { organizationId, title: '能力', summary: '', key: randomUUID() }
    const { id: capability } = await db.capability.create({ data: listing })
    const decided = { decision: 'approve' as const, decidedAt: now }
    await db.review.createMany({
      data: [
        review('verification', -3, { decision: 'reject', decidedAt: now, reason: 'unclear' }),
        review('verification', -1, { reply: '最新' }),
        review('label', -5),
        review('label', -4, { title: 'high-tech', ...decided }),
        { ...review('report', 0), subjectId: capability, about: 'capability' },
        { ...review('label', -9), kind: 'capability', subjectId: capability, reply: '能力的' },
      ],
    })
    const open = await world.invite(organizationId, owner.id, 'open@example.com')
    const settled = { settledAt: now, expiresAt: inHours(1), invitedBy: owner.id }
    const row = { organizationId, role: 'viewer' as const, email: 'x', emailKey: 'x' }
    await db.invitation.createMany({
      data: [
        { ...row, ...settled },
        { ...row, ...settled, settledAt: null, expiresAt: now },
      ],
    })
    const shown = await readOrganization(db, organizationId, now)
    expect(shown?.members.map(({ id, role }) => [id, role])).toEqual([
      [owner.id, 'owner'],
      [editor.id, 'editor'],
    ])
    expect(shown?.labels.map(({ label, isExpired }) => [label, isExpired])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ])
    expect(shown?.verification).toMatchObject({ reply: '最新', decision: null, decidedAt: null })
    expect(shown?.labelReviews.map(({ title }) => title)).toEqual(['aeo'])
    expect(shown?.listings).toMatchObject([{ title: '能力', review: { reply: '能力的' } }])
    expect(shown?.invitations).toMatchObject([{ id: open.ok && open.value, role: 'viewer' }])
    expect(shown).toMatchObject({ isVerified: false, verifiedAt: null })
    await db.organization.update({ where: { id: organizationId }, data: { verifiedAt: now } })
    expect(await readOrganization(db, organizationId, now)).toMatchObject({
      ...{ isVerified: true, verifiedAt: now.toISOString() },
    })
    expect(await readOrganization(db, 'x', now)).toBeNull()
    expect(await readOrganization(db, randomUUID(), now)).toBeNull()
  })

  test('says how its review stands', () => {
    const review = { reply: null, submittedAt: '', dueAt: '2026-11-23T00:00:00Z', decidedAt: null }
    const say = (decision: 'reject' | 'approve' | null, reason: string | null) =>
      sayReview({ ...review, decision, reason }, { t, language: 'zh-CN' })
    expect(sayReview(null, { t, language: 'zh-CN' })).toBe('')
    expect(say(null, null)).toContain('2026年11月23日')
    expect(say('reject', 'unclear')).toContain(t('manage:reason.unclear'))
    expect(say('approve', null)).toBe(t('manage:review.approve', { reason: '' }))
  })
})

describe('the profile of an organization', () => {
  test('is written whole, with its audit entry and its outbox row; what is left out is emptied', async () => {
    const { owner, organizationId } = await world.founded()
    const { owner: stranger, organizationId: other } = await world.founded()
    const before = await rowOf(organizationId)
    const rows = await outboxOf(organizationId)
    const profile = {
      ...{ name: before.name, shortName: '简称', nameEn: 'Name', summary: '简介' },
      ...{ website: 'https://a.example', address: '地址' },
    }
    const change = (more: object) =>
      changeOrganization(db, organizationId, { ...profile, version: 1, ...more }, owner.id, now)
    expect((await change({ version: before.version })).ok).toBe(true)
    expect(await rowOf(organizationId)).toMatchObject({
      ...{ ...profile, parkId: null, version: before.version + 1 },
    })
    expect(await outboxOf(organizationId)).toBe(rows + 1)
    const entry = await lastEntry(organizationId)
    expect(entry).toMatchObject({
      ...{ actor: owner.id, verb: 'change', subject: 'organization' },
      before: { name: before.name, verifiedBy: null },
      after: { summary: '简介' },
    })
    const park = await addPark('甲园')
    const bare = { name: before.name, park, version: before.version + 1 }
    await changeOrganization(db, organizationId, bare, owner.id, now)
    expect(await rowOf(organizationId)).toMatchObject({
      ...{ shortName: null, nameEn: null, summary: null, website: null, address: null },
      parkId: park,
    })
    // What stands in a park stands in its district.
    expect((await rowOf(organizationId)).districtCode).toBe('310114')
    expect((await rowOf(other)).summary).toBeNull()
    expect(stranger.id).not.toBe(owner.id)
  })

  test('loses its verification with its park, and keeps it with anything else', async () => {
    const { owner, organizationId } = await world.founded()
    const park = await addPark('乙园')
    const { name } = await rowOf(organizationId)
    const set = { verifiedAt: now, verifiedBy: '乙园', parkId: park }
    await db.organization.update({ where: { id: organizationId }, data: set })
    const change = async (park?: string) => {
      const { version } = await rowOf(organizationId)
      return changeOrganization(db, organizationId, { name, park, version }, owner.id, now)
    }
    await change(park)
    expect(await rowOf(organizationId)).toMatchObject({ verifiedAt: now, verifiedBy: '乙园' })
    await change()
    expect(await rowOf(organizationId)).toMatchObject({ verifiedAt: null, verifiedBy: null })
  })

  test('has all that its page shows of it: size, industry, year, staff and place', async () => {
    const { owner, organizationId } = await world.founded()
    const park = await addPark('己园')
    const change = async (more: object) => {
      const { name, version } = await rowOf(organizationId)
      return changeOrganization(db, organizationId, { name, version, ...more }, owner.id, now)
    }
    const industry = await db.industryCode.findUniqueOrThrow({ where: { code: '3484' } })
    const facts = { scale: 'medium' as const, foundedYear: 1998, employees: 0 }
    await db.organization.update({ where: { id: organizationId }, data: { siteRegion: 'china' } })
    for (const typed of ['3484', `${industry.section}3484`, industry.name]) {
      expect((await change({ ...facts, industry: typed, district: '310114', park })).ok).toBe(true)
      const page = await getOrganization(db, organizationId, now)
      expect(page).toMatchObject({ ...facts, industry: { code: '3484', name: industry.name } })
      expect(page).toMatchObject({ district: { code: '310114' }, siteRegion: null })
    }
    expect((await lastEntry(organizationId)).after).toMatchObject({
      ...facts,
      ...{ industryCode: '3484', district: '310114' },
    })
    const shown = await readOrganization(db, organizationId, now)
    if (shown === null) throw new Error('no organization')
    expect(shownProfile(shown)).toMatchObject({
      ...{ scale: 'medium', industry: '3484', foundedYear: '1998', employees: '0' },
      ...{ district: '310114', park },
    })
    expect(profileInWords(shown, words)).toMatchObject({
      ...{ scale: '中型', industry: `3484 ${industry.name}`, district: '嘉定区', park: '己园' },
    })
    const refusals = [
      [{ park, district: '310115' }, 'other-district'],
      [{ industry: 'A3484' }, 'no-industry'],
      [{ industry: '没有这个行业' }, 'no-industry'],
      [{ foundedYear: now.getFullYear() + 2 }, 'year-to-come'],
    ] as const
    for (const [more, reason] of refusals) {
      expect(await change(more)).toEqual({ ok: false, reason })
    }
    expect(await getOrganization(db, organizationId, now)).toMatchObject(facts)
  })

  test('comes back from an old page with what stands now beside each field that differs', async () => {
    const { owner, organizationId } = await world.founded()
    const park = await addPark('丙园')
    const { name, version } = await rowOf(organizationId)
    const standing = { name, summary: '同事写的', park, version }
    await changeOrganization(db, organizationId, standing, owner.id, now)
    const shown = await readOrganization(db, organizationId, now)
    if (shown === null) throw new Error('no organization')
    const refuse = (typed: object) => {
      const form = new FormData()
      for (const [field, value] of Object.entries(typed)) form.append(field, String(value))
      return refuseStaleProfile(form, typed, shown, words)
    }
    const typed = { name, summary: '我写的', website: 'https://a.example' }
    expect(refuse(typed)).toEqual({
      values: typed,
      errors: {
        summary: t('found:profile.now', { value: '同事写的' }),
        website: t('found:profile.nowEmpty'),
        district: t('found:profile.now', { value: '嘉定区' }),
        park: t('found:profile.now', { value: '丙园' }),
      },
      message: t('found:profile.changedMeanwhile'),
    })
    expect(refuse({ name, summary: '同事写的', park, district: '310114' }).errors).toEqual({})
  })

  test('names a real address on the web, and a name that is one', () => {
    const read = (more: object) =>
      organizationProfileForm.safeParse({ name: '企业', version: 3, ...more }).success
    expect(read({ website: 'https://a.example' })).toBe(true)
    expect(read({ website: 'javascript:alert(1)' })).toBe(false)
    expect(read({ name: '企' })).toBe(false)
    expect(claimForm.parse({ uscc: '91310114ma1k10001x', note: 'x' }).uscc).toMatch(/MA1K/)
  })
})

describe('a new organization', () => {
  const who = ({ id, sessionId }: TestPerson) => ({ personId: id, sessionId })
  const input = (more: object = {}) => ({
    ...{ name: '新企业', uscc: newUscc(), kind: 'institute' as const, scale: 'micro' as const },
    ...{ district: '310114', isConfirmed: false },
    ...more,
  })

  test('is what the form says, in a park that is one', async () => {
    const person = await world.person()
    const park = await addPark('丁园')
    const nowhere = input({ park: randomUUID() })
    expect(await createOrganization(db, nowhere, who(person))).toMatchObject({ reason: 'no-park' })
    const elsewhere = input({ park, district: '310115' })
    expect(await createOrganization(db, elsewhere, who(person))).toMatchObject({
      reason: 'other-district',
    })
    const asked = input({ park })
    const made = await createOrganization(db, asked, who(person))
    if (!made.ok) throw new Error(made.reason)
    expect(await rowOf(made.value.id)).toMatchObject({
      ...{ name: '新企业', uscc: asked.uscc, kind: 'institute', scale: 'micro', parkId: park },
      ...{ districtCode: '310114', isUsccConfirmed: false, verifiedAt: null, isDemo: false },
    })
    expect(made.value.cookie).toContain('session')
    expect(await lastEntry(made.value.id)).toMatchObject({ verb: 'create', actor: person.id })
  })

  test('is asked for with a check digit that nobody confirms by saying nothing', () => {
    const { isConfirmed, ...asked } = input()
    expect(organizationForm.parse(asked).isConfirmed).toBe(isConfirmed)
  })
})

describe('a claim', () => {
  test('is put before the operators of the park of the organization, with a clock', async () => {
    const park = await addPark('戊园')
    const uscc = newUscc()
    const { id } = await db.organization.create({
      data: { key: uscc, uscc, name: '待认领', kind: 'enterprise', parkId: park },
    })
    const person = await world.person()
    const claim = (uscc: string) => claimOrganization(db, { uscc, note: '总经理' }, person.id, now)
    const asked = await claim(uscc)
    const review = await db.review.findFirstOrThrow({ where: { subjectId: id } })
    expect(asked).toEqual({ ok: true, value: { id: review.id } })
    expect(review).toMatchObject({
      ...{ kind: 'claim', organizationId: id, parkId: park, title: '待认领', note: '总经理' },
      ...{ submittedBy: person.id, submittedAt: now, decidedAt: null },
    })
    expect(review.dueAt.getTime()).toBeGreaterThan(now.getTime())
    expect(await lastEntry(id)).toMatchObject({ verb: 'claim', actor: person.id })
    expect(await claim(newUscc())).toMatchObject({ reason: 'unknown' })
    await db.membership.create({
      data: { organizationId: id, personId: (await world.person()).id, role: 'viewer' },
    })
    expect(await claim(uscc)).toMatchObject({ reason: 'managed' })
  })

  test('asked anew is the last one, though the first was decided', async () => {
    const uscc = newUscc()
    const { id } = await db.organization.create({
      data: { key: uscc, uscc, name: '待认领', kind: 'enterprise' },
    })
    const [one, other] = [await world.person(), await world.person()]
    const claim = (person: TestPerson, hours: number) =>
      claimOrganization(db, { uscc, note: '' }, person.id, inHours(hours))
    const first = await claim(one, 0)
    await db.review.updateMany({ where: { subjectId: id }, data: { decidedAt: now } })
    const second = await claim(one, 1)
    expect(second).not.toEqual(first)
    await claim(other, 2)
    expect(await claim(one, 3)).toEqual(second)
  })
})

test('a session acts for an organization under a new token', async () => {
  const { owner } = await world.founded()
  const { organizationId } = await world.founded()
  const { sessionId } = owner
  const session = () => db.session.findUniqueOrThrow({ where: { id: sessionId } })
  const before = await session()
  const cookie = await actFor(db, sessionId, organizationId)
  expect(cookie).toContain('session')
  const after = await session()
  expect(after.organizationId).toBe(organizationId)
  expect(Buffer.from(after.tokenHash).equals(Buffer.from(before.tokenHash))).toBe(false)
})

test("places to choose are in an order and the reader's language", async () => {
  await db.park.deleteMany()
  await addPark('乙')
  await addPark('甲', 'First')
  const chinesePlaces = await readPlaceChoices(db, 'zh-CN')
  const english = await readPlaceChoices(db, 'en')
  const codes = chinesePlaces.districts.map(({ value }) => value)
  expect(codes).toEqual([...codes].sort())
  expect(chinesePlaces.districts.find(({ value }) => value === '310115')?.label).toBe('浦东新区')
  expect(english.districts.find(({ value }) => value === '310115')?.label).toBe('Pudong')
  expect(chinesePlaces.parks.map(({ label }) => label)).toEqual(['乙', '甲'])
  expect(english.parks.map(({ label }) => label)).toEqual(['乙', 'First'])
})
