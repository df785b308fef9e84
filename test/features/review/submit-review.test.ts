import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { labelForm } from '../../../app/features/review/label-form'
import { readEvidence } from '../../../app/features/review/read-evidence.server'
import { reportForm } from '../../../app/features/review/report-form'
import { submitEvidence } from '../../../app/features/review/submit-evidence.server'
import {
  findReported,
  type ReportedListing,
  submitReport,
} from '../../../app/features/review/submit-report.server'
import { fileStore } from '../../../app/platform/files/file-store.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const folder = mkdtempSync(join(tmpdir(), 'lianhe-reviews-'))
const now = new Date('2026-11-23T08:00:00Z')
const later = new Date('2026-11-24T08:00:00Z')
const personId = randomUUID()
let database: TestDatabase
let park: string

beforeAll(async () => {
  database = await createTestDatabase('empty')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('FILES_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
  const district = { code: '310115', name: '浦东新区', nameEn: 'Pudong' }
  await database.db.district.create({ data: district })
  const row = { key: 'p', name: '甲园', summary: '', districtCode: district.code }
  park = (await database.db.park.create({ data: row })).id
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const addFirm = (more: object = {}) =>
  database.db.organization.create({
    data: { key: randomUUID(), name: '企业', kind: 'enterprise', ...more },
  })

const addNeed = (organizationId: string, more: object = {}) =>
  database.db.need.create({
    data: {
      ...{ key: randomUUID(), organizationId, kind: 'sourcing', state: 'published' },
      ...{ title: '叶片外协', summary: '精铣' },
      ...more,
    },
  })

const reviewsOf = (subjectId: string) => database.db.review.findMany({ where: { subjectId } })
const logOf = (subjectId: string) => database.db.auditEntry.findMany({ where: { subjectId } })

describe('what is reported', () => {
  const find = (kind: string, id: string) => findReported(database.db, kind, id, now)

  test('is a listing that anybody may find, by the title that anybody may read', async () => {
    const { id: organizationId } = await addFirm({ parkId: park })
    const { id } = await addNeed(organizationId)
    await addNeed(organizationId, { title: '另一条' })
    const { id: secret } = await addNeed(organizationId, { title: '秘密题名', titleTier: 1 })
    const capability = { key: randomUUID(), organizationId, title: '磨削', summary: '' }
    const { id: offered } = await database.db.capability.create({
      data: { ...capability, state: 'published' },
    })
    expect(await find('need', id)).toEqual({
      ...{ kind: 'need', id, title: '叶片外协', organizationId, parkId: park },
    })
    expect((await find('need', secret))?.title).not.toContain('秘密题名')
    expect(await find('capability', offered)).toMatchObject({ kind: 'capability', title: '磨削' })
    expect(await find('need', offered)).toBeNull()
  })

  test('is none that is hidden, lapsed, a draft, or no listing at all', async () => {
    const { id: organizationId } = await addFirm()
    for (const more of [{ state: 'hidden' }, { state: 'draft' }, { expiresAt: now }]) {
      const { id } = await addNeed(organizationId, more)
      expect(await find('need', id), JSON.stringify(more)).toBeNull()
    }
    const { id } = await addNeed(organizationId, { expiresAt: later })
    expect(await find('need', id)).toMatchObject({ parkId: null })
    expect(await find('organization', id)).toBeNull()
    expect(await find('need', 'x')).toBeNull()
    expect(await find('need', randomUUID())).toBeNull()
  })
})

describe('a report', () => {
  test("is put before the operators of the listing's park, with a clock, and is in the log", async () => {
    const { id: organizationId } = await addFirm({ parkId: park })
    const { id } = await addNeed(organizationId, { title: '秘密题名', titleTier: 2 })
    const listing = (await findReported(database.db, 'need', id, now)) as ReportedListing
    await submitReport(database.db, { listing, personId, note: '内容不实' }, now)
    const [review, ...more] = await reviewsOf(id)
    expect(more).toEqual([])
    expect(review).toMatchObject({
      ...{ kind: 'report', about: 'need', organizationId, parkId: park, note: '内容不实' },
      ...{ submittedBy: personId, submittedAt: now, decidedAt: null, title: listing.title },
    })
    expect(review?.title).not.toContain('秘密题名')
    expect(review?.dueAt.getTime()).toBeGreaterThan(now.getTime())
    expect(await logOf(id)).toMatchObject([
      { verb: 'report', actor: personId, subject: 'need', after: { review: review?.id } },
    ])
  })

  test('says what is wrong in a few words', () => {
    expect(reportForm.safeParse({ note: '内容不实啊' }).success).toBe(true)
    expect(reportForm.safeParse({ note: '假' }).success).toBe(false)
  })
})

describe('evidence', () => {
  const bytes = new Uint8Array([37, 80, 68, 70])
  const file = (name: string) => ({ name, type: 'application/pdf' as const, bytes })
  const label = { label: 'aeo', issuer: '海关', expiresAt: later.toISOString() }

  test('is put before the operators of the park with its files, as what is said now', async () => {
    const uscc = '91310114MA1K10001X'
    const { id } = await addFirm({ parkId: park, uscc })
    const asked = { organizationId: id, personId, files: [file('a.pdf'), file('b.pdf')] }
    const sent = await submitEvidence(database.db, { ...asked, label: null }, now)
    const labelled = await submitEvidence(database.db, { ...asked, label }, now)
    if (!sent.ok || !labelled.ok) throw new Error('refused')
    const reviews = await reviewsOf(id)
    const of = (review: string) => reviews.find((it) => it.id === review)
    const same = {
      ...{ organizationId: id, parkId: park, submittedBy: personId, submittedAt: now },
      ...{ decidedAt: null, isDemo: false },
    }
    expect(of(sent.value)).toMatchObject({
      ...{ ...same, kind: 'verification', title: '企业', detail: { name: '企业', uscc } },
    })
    expect(of(labelled.value)).toMatchObject({
      ...{ ...same, kind: 'label', title: 'aeo', detail: label },
    })
    for (const { dueAt } of reviews) expect(dueAt.getTime()).toBeGreaterThan(now.getTime())
    expect(await logOf(id)).toMatchObject([
      { verb: 'submit-verification', actor: personId, after: { review: sent.value, files: 2 } },
      { verb: 'submit-label', after: { review: labelled.value, title: 'aeo' } },
    ])
    const files = await database.db.evidenceFile.findMany({
      where: { reviewId: sent.value },
      orderBy: { name: 'asc' },
    })
    const sha256 = createHash('sha256').update(bytes).digest()
    expect(files.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf'])
    for (const it of files) {
      expect(it).toMatchObject({ type: 'application/pdf', bytes: 4, uploadedBy: personId })
      expect(Buffer.from(it.sha256).equals(sha256)).toBe(true)
      expect(await fileStore().get(it.id)).toEqual(Buffer.from(bytes))
    }
    const stored = files[0]?.id ?? ''
    expect(await readEvidence(database.db, stored)).toEqual({
      ...{ id: stored, name: 'a.pdf', type: 'application/pdf', organizationId: id, parkId: park },
    })
  })

  test('is asked for once at a time: of a label by its name, again once it is decided', async () => {
    const [{ id }, { id: other }] = [await addFirm({ isDemo: true }), await addFirm()]
    const ask = async (name: string | null, organizationId = id) => {
      const of = name === null ? null : { ...label, label: name }
      const asked = { organizationId, personId, label: of, files: [file('a.pdf')] }
      return (await submitEvidence(database.db, asked, now)).ok
    }
    expect([await ask('aeo'), await ask('aeo'), await ask('high-tech')]).toEqual([
      true,
      false,
      true,
    ])
    expect([await ask(null), await ask(null), await ask('aeo', other)]).toEqual([true, false, true])
    const decided = { decidedAt: now, decision: 'reject' as const }
    await database.db.review.updateMany({ where: { subjectId: id }, data: decided })
    expect([await ask('aeo'), await ask(null)]).toEqual([true, true])
    for (const { isDemo } of await reviewsOf(id)) expect(isDemo).toBe(true)
  })

  test('is none without a file, and none by an id that is none', async () => {
    const { id: organizationId } = await addFirm()
    const asked = { organizationId, personId, label: null, files: [] }
    expect(await submitEvidence(database.db, asked, now)).toMatchObject({ reason: 'no-files' })
    expect(await reviewsOf(organizationId)).toEqual([])
    expect(await readEvidence(database.db, 'x')).toBeNull()
    expect(await readEvidence(database.db, randomUUID())).toBeNull()
  })

  test('of a label that ends on a day holds until that day is over', () => {
    const read = (expiresAt?: string) =>
      labelForm(now).safeParse({ label: 'aeo', issuer: '海关', expiresAt })
    expect(read().data?.expiresAt).toBeUndefined()
    expect(read('2026-11-20').success).toBe(false)
    expect(read('2026-12-01').data?.expiresAt?.getTime()).toBeGreaterThan(
      new Date('2026-12-01T15:00:00Z').getTime(),
    )
  })
})
