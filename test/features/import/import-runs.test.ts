import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyRun } from '../../../app/features/import/run/apply-run.server'
import { checkRun } from '../../../app/features/import/run/check-run.server'
import { forgetFile } from '../../../app/features/import/run/forget-run.server'
import { Report } from '../../../app/features/import/run/import-json'
import type { ImportOwner } from '../../../app/features/import/run/import-owner'
import {
  askApply,
  askCheck,
  askUndo,
  cancelRun,
} from '../../../app/features/import/run/move-run.server'
import { findRun, readSheets } from '../../../app/features/import/run/read-run.server'
import { startImport } from '../../../app/features/import/run/start-import.server'
import { undoRun } from '../../../app/features/import/run/undo-run.server'
import { doImport } from '../../../app/jobs/do-import.server'
import { decideVersion } from '../../../app/listings/life/decide-version.server'
import { listingOf } from '../../../app/listings/registry.server'
import { fileStore } from '../../../app/platform/files/file-store.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let db: TestDatabase['db']
let folder: string
const now = new Date('2026-11-29T08:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const personId = crypto.randomUUID()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianhe-runs-'))
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('FILES_DIR', folder)
  database = await createTestDatabase('reference')
  vi.stubEnv('DATABASE_URL', database.url)
  db = database.db
  await db.park.create({
    data: { key: 'trial', name: '试验园区', summary: '试验', districtCode: '310114' },
  })
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

let firms = 0
async function firmOf(isVerified: boolean) {
  firms += 1
  const park = await db.park.findFirstOrThrow()
  const { id } = await db.organization.create({
    data: {
      ...{ key: `runs/${firms}`, name: `上海第${firms}试件有限公司`, kind: 'enterprise' },
      ...{ parkId: park.id, verifiedAt: isVerified ? now : null },
    },
  })
  const owner: ImportOwner = { organizationId: id, parkId: null }
  return { id, parkId: park.id, owner }
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** Sends a file and has it checked by what is proposed for its columns. */
async function checked(owner: ImportOwner, text: string, name = '清单.csv') {
  const file = { name, type: 'text/plain', bytes: bytes(text) }
  const sent = { owner, personId, file, language: 'zh-CN' as const }
  const started = await startImport(db, sent, now)
  if (!started.ok) throw new Error(started.reason)
  const own = { id: started.value, owner, personId }
  await check(own)
  return own
}

async function check(own: { readonly id: string; readonly owner: ImportOwner }) {
  const run = await findRun(db, own.owner, own.id)
  if (run === null) throw new Error('no run')
  const sheets = await readSheets(db, run, null)
  const settings = sheets.flatMap((it) => it.settings ?? [])
  expect(await askCheck(db, { ...own, personId }, settings)).toMatchObject({ ok: true })
  await checkRun(db, own.id)
}

const runOf = ({ id }: { readonly id: string }) =>
  db.importRun.findUniqueOrThrow({ where: { id }, include: { changes: true } })
const reportOf = async (own: { readonly id: string }) => Report.parse((await runOf(own)).report)

const capabilities = (...rows: readonly string[]) =>
  ['编号,能力名称,工艺,材料,交期', ...rows].join('\n')

async function apply(own: Parameters<typeof askApply>[1], isSubmitted = true) {
  const asked = await askApply(db, own, { isSubmitted, isConfirmed: true })
  expect(asked).toMatchObject({ ok: true })
  await applyRun(db, own.id, now)
}

const listed = (organizationId: string) =>
  db.capability.findMany({ where: { organizationId }, orderBy: { title: 'asc' } })
const reviewsOf = (organizationId: string) =>
  db.review.findMany({ where: { organizationId, decidedAt: null } })

describe('an import that cannot be written', () => {
  test('is told of once nobody tries it again, and may be checked once more', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,写不进的能力,磨削,,'))
    await db.$executeRaw`
      ALTER TABLE "Capability" ADD CONSTRAINT "trial" CHECK ("title" <> '写不进的能力')`
    const asked = await askApply(db, own, { isSubmitted: true, isConfirmed: true })
    expect(asked).toMatchObject({ ok: true })
    const payload = { run: own.id, task: 'apply' } as const
    await expect(doImport(payload, { db, now })).rejects.toThrow()
    expect(await runOf(own)).toMatchObject({ state: 'applying', failure: null })
    await expect(doImport(payload, { db, now, isLast: true })).rejects.toThrow()
    expect(await runOf(own)).toMatchObject({ state: 'failed', failure: 'given-up', done: 0 })
    await db.$executeRaw`ALTER TABLE "Capability" DROP CONSTRAINT "trial"`
    expect(await listed(id)).toEqual([])
    await check(own)
    await apply(own)
    expect((await listed(id)).map(({ title }) => title)).toEqual(['写不进的能力'])
  })
})

describe("an organization's import", () => {
  test('of a verified one is put before an operator row by row, and nothing is published by itself', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,TC4,3周', 'c2,磨削,磨削,,'))
    expect(await reportOf(own)).toMatchObject({ errors: 0, warnings: 0, read: { capabilities: 2 } })
    expect(await listed(id)).toEqual([])
    await apply(own)
    const rows = await listed(id)
    expect(rows.map(({ title, state }) => [title, state])).toEqual([
      ['五轴加工', 'draft'],
      ['磨削', 'draft'],
    ])
    expect(rows[0]).toMatchObject({ leadTimeMinDays: 21, materials: ['TC4'] })
    expect((await reviewsOf(id)).map(({ kind, submittedBy }) => [kind, submittedBy])).toEqual([
      ['capability', personId],
      ['capability', personId],
    ])
    expect(await runOf(own)).toMatchObject({ state: 'applied', created: 2, updated: 0 })
    const audits = await db.auditEntry.findMany({ where: { subjectId: own.id } })
    expect(audits.map(({ verb, actor }) => [verb, actor]).sort()).toEqual([
      ['apply-import', personId],
      ['start-import', personId],
    ])
  })

  test('of one that nobody has verified is kept as drafts, whatever was asked', async () => {
    const { id, owner } = await firmOf(false)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,TC4,20'))
    await apply(own)
    expect((await listed(id)).map(({ state }) => state)).toEqual(['draft'])
    expect(await reviewsOf(id)).toEqual([])
    const versions = await db.listingVersion.findMany({
      where: { listingId: (await listed(id))[0]?.id ?? '' },
    })
    expect(versions.map(({ state }) => state)).toEqual(['draft'])
  })

  test('finds its listings again by their keys, and writes only what has changed', async () => {
    const { id, owner } = await firmOf(true)
    await apply(await checked(owner, capabilities('c1,五轴加工,五轴加工,,', 'c2,磨削,磨削,,')))
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,', 'c2,精密磨削,磨削,,'))
    await apply(own)
    expect(await runOf(own)).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    expect((await listed(id)).map(({ title }) => title)).toEqual(['五轴加工', '精密磨削'])
    // A key is known within its organization only.
    const other = await firmOf(true)
    await apply(await checked(other.owner, capabilities('c1,热处理,热处理,,')))
    expect((await listed(id)).map(({ title }) => title)).toEqual(['五轴加工', '精密磨削'])
  })

  test('with an error, or with something that nobody has confirmed, is not written', async () => {
    const { id, owner } = await firmOf(true)
    const wrong = await checked(owner, capabilities('c1,五轴加工,五轴加工,,很久'))
    expect((await reportOf(wrong)).listed).toMatchObject([
      { row: 2, column: '交期 (天)', reason: 'not-a-band', found: '很久' },
    ])
    const how = { isSubmitted: true, isConfirmed: true }
    expect(await askApply(db, wrong, how)).toEqual({ ok: false, reason: 'has-errors' })
    const asked = await checked(owner, capabilities('c1,五轴加工,五轴加工,/,20'))
    expect(await reportOf(asked)).toMatchObject({ needsConfirmation: true })
    expect(await askApply(db, asked, { ...how, isConfirmed: false })).toEqual({
      ok: false,
      reason: 'not-confirmed',
    })
    expect(await listed(id)).toEqual([])
  })

  test('that names another firm is refused, and brings no firms in', async () => {
    const { owner } = await firmOf(true)
    const text = '能力编号,企业编号,能力名称\nc1,别的厂,五轴加工\n'
    expect((await reportOf(await checked(owner, text))).listed).toMatchObject([
      { reason: 'foreign-row', found: '别的厂' },
    ])
    const firmRows = await startImport(
      db,
      {
        ...{ owner, personId, language: 'zh-CN' },
        file: {
          name: '企业.csv',
          type: 'text/plain',
          bytes: bytes('企业编号,企业名称\no1,某厂\n'),
        },
      },
      now,
    )
    const run = await findRun(db, owner, firmRows.ok ? firmRows.value : '')
    const [sheet] = run === null ? [] : await readSheets(db, run, null)
    expect(sheet?.settings?.kind).not.toBe('organizations')
  })

  test('comes back as a file with each problem in its cell and beside its row', async () => {
    const { owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,很久', 'c2,磨削,磨削,,20'))
    const { annotatedId } = await runOf(own)
    const workbook = new ExcelJS.Workbook()
    const content = await fileStore().get(annotatedId ?? '')
    await workbook.xlsx.load(new Uint8Array(content ?? []).buffer)
    const sheet = workbook.getWorksheet('能力')
    const headers: string[] = []
    sheet?.getRow(1).eachCell((cell, at) => {
      headers[at] = cell.text
    })
    const leadTime = sheet?.getRow(2).getCell(headers.indexOf('交期 (天)'))
    expect(leadTime?.value).toBe('很久')
    expect(JSON.stringify(leadTime?.note)).toContain('不是范围')
    expect(sheet?.getRow(2).getCell(headers.indexOf('问题')).text).toContain('不是范围')
    expect(sheet?.getRow(3).getCell(headers.indexOf('问题')).text).toBe('')
  })

  test('remembers what a header was taken for, by organization', async () => {
    const { owner } = await firmOf(true)
    const text = '编号,能力名称,我们的叫法\nc1,五轴加工,TC4\n'
    const first = await checked(owner, text)
    const { settings } = (await readSheets(db, await runOf(first), null))[0] ?? {}
    if (!settings) throw new Error('no sheet')
    expect(settings.columns.map(({ id }) => id)).toEqual(['key', 'title', null])
    const columns = settings.columns.map((it) => (it.id === null ? { ...it, id: 'materials' } : it))
    await askCheck(db, first, [{ ...settings, columns }])
    const second = await checked(owner, text)
    const again = (await readSheets(db, await runOf(second), null))[0]?.settings
    expect(again?.columns.map(({ id }) => id)).toEqual(['key', 'title', 'materials'])
    const stranger = await checked((await firmOf(true)).owner, text)
    const theirs = (await readSheets(db, await runOf(stranger), null))[0]?.settings
    expect(theirs?.columns.map(({ id }) => id)).toEqual(['key', 'title', null])
  })

  test('is nobody else’s: no other organization and no park reads or moves it', async () => {
    const { owner, parkId } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,'))
    for (const other of [(await firmOf(true)).owner, { organizationId: null, parkId } as const]) {
      expect(await findRun(db, other, own.id)).toBeNull()
      const how = { isSubmitted: true, isConfirmed: true }
      expect(await askApply(db, { ...own, owner: other }, how)).toMatchObject({ ok: false })
    }
  })

  test('that is called off writes nothing, before it begins and while it is under way', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,'))
    await askApply(db, own, { isSubmitted: true, isConfirmed: true })
    expect(await cancelRun(db, own)).toEqual({ ok: true, value: null })
    await applyRun(db, own.id, now)
    expect([(await runOf(own)).state, await listed(id)]).toEqual(['checked', []])
    await askApply(db, own, { isSubmitted: true, isConfirmed: true })
    await db.importRun.update({ where: { id: own.id }, data: { isCancelled: true } })
    await applyRun(db, own.id, now)
    expect([(await runOf(own)).state, await listed(id)]).toEqual(['checked', []])
    await apply(own)
    expect(await listed(id)).toHaveLength(1)
  })

  test('that is done by two workers at once is written once', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,'))
    await askApply(db, own, { isSubmitted: true, isConfirmed: true })
    await Promise.all([applyRun(db, own.id, now), applyRun(db, own.id, now)])
    await applyRun(db, own.id, now)
    expect(await listed(id)).toHaveLength(1)
    expect(await reviewsOf(id)).toHaveLength(1)
  })

  test('has its file deleted in time, with all that was read of it', async () => {
    const { owner } = await firmOf(true)
    const before = readdirSync(folder).length
    const own = await checked(owner, capabilities('c1,隐秘的词条子丑,五轴加工,,'))
    expect(readdirSync(folder).length).toBe(before + 2)
    const [job] = await db.$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker._private_jobs WHERE payload ->> 'task' = 'forget-file'`
    expect(job?.run_at).toEqual(days(7))
    await forgetFile(db, own.id)
    await forgetFile(db, own.id)
    expect(readdirSync(folder).length).toBe(before)
    const run = await runOf(own)
    expect(run).toMatchObject({ fileId: null, annotatedId: null, state: 'failed' })
    expect(JSON.stringify(run)).not.toContain('隐秘的词条')
  })
})

describe('an undone import', () => {
  async function undo(own: Parameters<typeof askUndo>[1], at = now) {
    const asked = await askUndo(db, own, at)
    if (asked.ok) await undoRun(db, own.id, at)
    return asked
  }

  test('leaves nothing of what came with it, reviews and versions included', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,', 'c2,磨削,磨削,,'))
    await apply(own)
    const ids = (await listed(id)).map((it) => it.id)
    expect(await undo(own)).toMatchObject({ ok: true })
    expect(await listed(id)).toEqual([])
    expect(await reviewsOf(id)).toEqual([])
    expect(await db.listingVersion.count({ where: { listingId: { in: ids } } })).toBe(0)
    expect(await runOf(own)).toMatchObject({ state: 'undone', kept: 0, changes: [] })
    // The same file again makes new ones.
    await apply(await checked(owner, capabilities('c1,五轴加工,五轴加工,,')))
    expect(await listed(id)).toHaveLength(1)
  })

  test('takes what an operator has published of it off the site', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,'))
    await apply(own)
    await approveAll(id)
    expect((await listed(id))[0]?.state).toBe('published')
    await undo(own)
    expect((await listed(id))[0]?.state).toBe('closed')
  })

  test('writes again what stood before an update', async () => {
    const { id, owner } = await firmOf(true)
    await apply(await checked(owner, capabilities('c1,五轴加工,五轴加工,TC4,')))
    const own = await checked(owner, capabilities('c1,改过的名称,五轴加工,TC6,'))
    await apply(own)
    expect((await listed(id))[0]).toMatchObject({ title: '改过的名称', materials: ['TC6'] })
    await undo(own)
    expect((await listed(id))[0]).toMatchObject({ title: '五轴加工', materials: ['TC4'] })
    expect(await reviewsOf(id)).toHaveLength(1)
  })

  test('leaves alone what was written again since', async () => {
    const { id, owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,', 'c2,磨削,磨削,,'))
    await apply(own)
    await apply(await checked(owner, capabilities('c1,后来的名称,五轴加工,,')))
    await undo(own)
    expect((await listed(id)).map(({ title }) => title)).toEqual(['后来的名称'])
    expect(await runOf(own)).toMatchObject({ state: 'undone', kept: 1 })
  })

  test('is one of the last 30 days', async () => {
    const { owner } = await firmOf(true)
    const own = await checked(owner, capabilities('c1,五轴加工,五轴加工,,'))
    await apply(own)
    expect(await undo(own, days(30))).toEqual({ ok: false, reason: 'too-late' })
    expect(await undo(own, days(29))).toMatchObject({ ok: true })
  })

  async function approveAll(organizationId: string) {
    for (const review of await reviewsOf(organizationId)) {
      await db.$transaction(async (tx) => {
        const decision = { verb: 'approve', mergeInto: null } as const
        const decided = await decideVersion(tx, listingOf('capability'), review, decision, now)
        expect(decided).toMatchObject({ ok: true })
        const data = { decision: 'approve' as const, decidedAt: now }
        await tx.review.update({ where: { id: review.id }, data })
      })
    }
  }
})

describe("a park's import", () => {
  const firmsOf = (...rows: readonly string[]) => ['企业编号,企业名称,员工数', ...rows].join('\n')

  test('writes firms into the park with an entry each in the log, and undoes them', async () => {
    const { parkId } = await firmOf(true)
    const owner: ImportOwner = { organizationId: null, parkId }
    const own = await checked(owner, firmsOf('p1,园区甲厂,86人', 'p2,园区乙厂,12'))
    await apply(own, false)
    const where = { name: { startsWith: '园区' } }
    const rows = await db.organization.findMany({ where, orderBy: { name: 'asc' } })
    expect(rows).toMatchObject([
      { name: '园区乙厂', parkId, employees: 12, verifiedAt: null },
      { name: '园区甲厂', parkId, employees: 86, verifiedAt: null },
    ])
    const audits = await db.auditEntry.findMany({
      where: { subjectId: { in: rows.map(({ id }) => id) } },
    })
    expect(audits.map(({ verb, actor }) => [verb, actor])).toEqual([
      ['import-create', personId],
      ['import-create', personId],
    ])
    const second = await checked(owner, firmsOf('p1,园区甲厂,90'))
    await apply(second, false)
    expect(await db.organization.findFirst({ where: { name: '园区甲厂' } })).toMatchObject({
      employees: 90,
    })
    await askUndo(db, second, now)
    await undoRun(db, second.id, now)
    expect(await db.organization.findFirst({ where: { name: '园区甲厂' } })).toMatchObject({
      employees: 86,
    })
    await askUndo(db, own, now)
    await undoRun(db, own.id, now)
    // One was changed since it came; the other goes.
    expect((await db.organization.findMany({ where })).map(({ name }) => name)).toEqual([
      '园区甲厂',
    ])
  })

  test('puts listings of a verified firm before an operator, those of another among the drafts', async () => {
    const verified = await firmOf(true)
    const unverified = await firmOf(false)
    const owner: ImportOwner = { organizationId: null, parkId: verified.parkId }
    const names = await db.organization.findMany({
      where: { id: { in: [verified.id, unverified.id] } },
    })
    const nameOf = (id: string) => names.find((it) => it.id === id)?.name ?? ''
    const text = `能力编号,企业编号,能力名称\nc1,${nameOf(verified.id)},磨削\nc2,${nameOf(unverified.id)},镗孔\n`
    await apply(await checked(owner, text))
    expect((await reviewsOf(verified.id)).length).toBe(1)
    expect((await reviewsOf(unverified.id)).length).toBe(0)
    for (const { id } of [verified, unverified]) {
      expect((await listed(id)).map(({ state }) => state)).toEqual(['draft'])
    }
  })

  test('changes no firm that has people of its own, and none of another park', async () => {
    const { id, parkId } = await firmOf(true)
    const park = await db.park.findUniqueOrThrow({ where: { id: parkId } })
    await db.organization.update({ where: { id }, data: { key: `${park.key}/own` } })
    const person = await db.person.create({
      data: {
        ...{ email: 'own@example.com', emailKey: 'own@example.com', name: 'own' },
        confirmedAt: now,
      },
    })
    await db.membership.create({ data: { organizationId: id, personId: person.id, role: 'owner' } })
    const owner: ImportOwner = { organizationId: null, parkId }
    const own = await checked(owner, firmsOf('own,改了名字的厂,1'))
    expect((await reportOf(own)).listed).toMatchObject([{ reason: 'foreign-row', found: 'own' }])
    const elsewhere = await db.organization.create({
      data: { key: 'elsewhere', name: '别的园区的厂', kind: 'enterprise' },
    })
    const text = `能力编号,企业编号,能力名称\nc1,${elsewhere.key},磨削\n`
    expect((await reportOf(await checked(owner, text))).listed).toMatchObject([
      { reason: 'unknown-organization' },
    ])
  })
})
