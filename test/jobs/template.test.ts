import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doTemplate } from '../../app/jobs/do-template.server'
import { template } from '../../app/platform/jobs/kinds/template'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('empty')
})
afterAll(() => database.drop())

test('the file to copy is a job like any other', async () => {
  const { db } = database
  const subject = randomUUID()
  const payload = template.payload.parse({ subject })
  const now = new Date('2026-11-23T08:00:00Z')
  expect(await doTemplate(payload, { db, now })).toEqual({ kind: 'done' })
  await db.organization.create({
    data: { id: subject, key: 'k', name: '企业', kind: 'enterprise', createdAt: now },
  })
  expect(await doTemplate(payload, { db, now })).toEqual({ kind: 'done' })
  const earlier = new Date(now.getTime() - 1)
  expect(await doTemplate(payload, { db, now: earlier })).toMatchObject({ isFinal: true })
  expect(template.payload.safeParse({ subject: 'li@example.com' }).success).toBe(false)
})
