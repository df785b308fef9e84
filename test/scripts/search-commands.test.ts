import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../support/fake-meilisearch/start-fake-meilisearch'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let fake: FakeMeilisearch

beforeAll(async () => {
  database = await createTestDatabase('demo')
  fake = await startFakeMeilisearch()
})
afterAll(async () => {
  await fake.close()
  await database.drop()
})

/** The fake is in this process: a command must not be waited for without turning the loop. */
function run(name: string, args: readonly string[] = [], withServer = true) {
  const meili = withServer ? { MEILI_URL: fake.url, MEILI_KEY: fake.key } : {}
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `scripts/${name}.ts`, ...args],
      { env: { ...process.env, DATABASE_URL: database.url, MEILI_URL: '', ...meili } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

test('an index is rebuilt, found to agree, found to differ, and repaired', async () => {
  const rebuilt = await run('search-rebuild')
  expect(rebuilt.output).toMatch(/capabilities: \d+ documents/)
  expect(rebuilt.code).toBe(0)
  expect(fake.documents('capabilities').length).toBeGreaterThan(500)
  const agreed = await run('search-check')
  expect(agreed).toMatchObject({ code: 0 })
  // Behind everybody's back: no outbox entry tells of it.
  await database.db.capability.updateMany({ data: { version: { increment: 1 } } })
  await database.db.pilotPlatform.updateMany({ data: { state: 'expired' } })
  const differing = await run('search-check')
  expect(differing.code).toBe(1)
  expect(differing.output).toMatch(/capabilities: .*[1-9]\d* stale/)
  expect(differing.output).toMatch(/pilots: .*[1-9]\d* extra/)
  const repaired = await run('search-check', ['--repair'])
  expect(repaired).toMatchObject({ code: 0 })
  expect(repaired.output).toContain('repaired')
  expect(await run('search-check')).toMatchObject({ code: 0 })
  expect(fake.violations).toEqual([])
})

test('nothing that is above the lowest tier is sent to the shared server', async () => {
  const need = await database.db.need.findFirstOrThrow({ where: { state: 'published' } })
  const canary = '金丝雀机密'
  await database.db.need.update({
    where: { id: need.id },
    data: {
      description: `${canary}一`,
      descriptionTier: 1,
      detail: `${canary}二`,
      detailTier: 2,
      organizationTier: 1,
      alias: '某大型企业',
    },
  })
  const owner = await database.db.organization.update({
    where: { id: need.organizationId },
    data: { shortName: `${canary}三` },
  })
  const before = fake.requests.length
  expect(await run('search-rebuild', ['--index', 'needs'])).toMatchObject({ code: 0 })
  const sent = JSON.stringify(fake.requests.slice(before))
  expect(sent).toContain(need.id)
  expect(sent).not.toContain(`${canary}一`)
  expect(sent).not.toContain(`${canary}二`)
  const held = fake.documents('needs').find(({ id }) => id === need.id)
  // Its other needs may name it, this one not.
  expect(JSON.stringify(held)).not.toContain(canary)
  expect(JSON.stringify(held)).not.toContain(owner.id)
  expect(JSON.stringify(held)).not.toContain(owner.name)
})

test('a command that cannot work says why in one line', async () => {
  const nothing = await run('search-rebuild', [], false)
  expect(nothing.code).toBe(1)
  expect(nothing.output).toContain('MEILI_URL is not set')
  const wrong = await run('search-rebuild', ['--index', 'firms'])
  expect(wrong).toMatchObject({ code: 1 })
  expect(wrong.output).toContain('--index must be one of')
})

test('without a shared engine, what a process builds in its memory is checked', async () => {
  const checked = await run('search-check', [], false)
  expect(checked).toMatchObject({ code: 0 })
  expect(checked.output).toContain('in memory')
})

test('dead letters are listed without their content, and made due again', async () => {
  const { id } = await database.db.capability.findFirstOrThrow()
  await database.db.searchTask.create({
    data: {
      subject: 'capability',
      subjectId: id,
      attempts: 8,
      errorCode: 'invalid_document_geo_field',
      failedAt: new Date(),
      deadAt: new Date(),
    },
  })
  const listed = await run('search-dead-letters')
  expect(listed).toMatchObject({ code: 0 })
  expect(listed.output).toContain(`capability ${id}: invalid_document_geo_field after 8 attempts`)
  expect((await run('search-dead-letters', ['--retry', 'x'])).code).toBe(1)
  expect((await run('search-dead-letters', ['--retry', id])).output).toContain('1 due again')
  expect((await run('search-dead-letters')).output).toContain('no dead letters')
})
