import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { demoAccounts, loadDemoAccounts } from '../../scripts/demo-accounts'
import { loadDemoReviews } from '../../scripts/demo-reviews'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('demo')
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

describe('demo accounts', () => {
  test('are made once, are marked, and have the rights they are described by', async () => {
    expect(await loadDemoAccounts(database.db, new Date())).toBe(true)
    expect(await loadDemoAccounts(database.db, new Date())).toBe(false)
    const people = await database.db.person.findMany({
      include: { memberships: true, parks: true },
    })
    expect(people).toHaveLength(Object.keys(demoAccounts).length)
    expect(people.every(({ isDemo }) => isDemo)).toBe(true)
    const of = (key: keyof typeof demoAccounts) =>
      people.find(({ email }) => email === demoAccounts[key].email)
    expect(of('operator')).toMatchObject({ parks: [{ parkId: expect.any(String) }] })
    expect(of('city')?.isAdministrator).toBe(true)
    expect(of('auditor')).toMatchObject({ isAuditor: true, isAdministrator: false })
    expect(
      people
        .filter((it) => it.isAdministrator || it.isAuditor || it.parks.length > 0)
        .every((it) => it.totpSince),
    ).toBe(true)
  })

  test('the desk of the demo operator has one of each kind, marked, with evidence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-files-'))
    expect(await loadDemoReviews(database.db, folder, new Date())).toBe(true)
    expect(await loadDemoReviews(database.db, folder, new Date())).toBe(false)
    const operator = await database.db.parkOperator.findFirstOrThrow({
      where: { person: { email: demoAccounts.operator.email } },
    })
    const reviews = await database.db.review.findMany({ include: { files: true } })
    expect(reviews.map(({ kind }) => kind).sort()).toEqual([
      'capability',
      'label',
      'need',
      'report',
      'verification',
    ])
    for (const { parkId, isDemo } of reviews) {
      expect({ parkId, isDemo }).toEqual({ parkId: operator.parkId, isDemo: true })
    }
    const files = reviews.flatMap((review) => review.files)
    expect(readdirSync(folder).sort()).toEqual(files.map(({ id }) => id).sort())
    const found = await fileTypeFromBuffer(readFileSync(join(folder, files[0]?.id ?? '')))
    expect(found?.mime).toBe('application/pdf')
    rmSync(folder, { recursive: true })
  })

  test('are never made in a database that was given', () => {
    const up = readFileSync('scripts/up.mjs', 'utf8')
    expect(up).toMatch(/if \(process\.env\.DATABASE_URL\) return \[[^\]]*none/)
    const migrate = readFileSync('scripts/db-migrate.ts', 'utf8')
    expect(migrate).not.toMatch(/demo-accounts|prepare-demo/)
  })
})
