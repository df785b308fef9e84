import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  type EvidenceRequest,
  submitEvidence,
} from '../../../app/features/review/submit-evidence.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const folder = mkdtempSync(join(tmpdir(), 'lianhe-evidence-'))
const now = new Date('2026-11-23T08:00:00Z')
let database: TestDatabase
let asked: EvidenceRequest

beforeAll(async () => {
  database = await createTestDatabase('empty')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('FILES_DIR', folder)
  const data = { key: 'evidence', name: '核验测试企业', kind: 'enterprise' } as const
  const organization = await database.db.organization.create({ data })
  asked = {
    organizationId: organization.id,
    personId: '11111111-1111-4111-8111-111111111111',
    label: null,
    files: [
      { name: '营业执照.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
      { name: '授权书.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
    ],
  }
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const storedFiles = () => readdirSync(folder)

test('files whose rows could not be written are not left in the store', async () => {
  const label = { label: '高新技术企业', issuer: 'a\0b', expiresAt: null }
  await expect(submitEvidence(database.db, { ...asked, label }, now)).rejects.toThrow()
  expect(storedFiles()).toEqual([])
  expect(await database.db.evidenceFile.count()).toBe(0)
})

test('files of a review that is refused are not left in the store, those of an open one stay', async () => {
  expect((await submitEvidence(database.db, asked, now)).ok).toBe(true)
  const rows = await database.db.evidenceFile.findMany()
  expect(storedFiles().sort()).toEqual(rows.map(({ id }) => id).sort())
  expect(await submitEvidence(database.db, asked, now)).toEqual({
    ok: false,
    reason: 'open-already',
  })
  expect(storedFiles()).toHaveLength(2)
})
