import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { type RunningApp, startApp } from './support/start-app'

let app: RunningApp

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' })
})
afterAll(() => app.stop())

function check(...args: readonly string[]) {
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/search-check.ts', ...args],
      { env: { ...process.env, DATABASE_URL: app.databaseUrl, MEILI_URL: '' } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

test('the check sees the drift of the running process, and repairs it', async () => {
  const agreed = await check()
  expect(agreed).toMatchObject({ code: 0 })
  expect(agreed.output).toContain('the process that listens on database connection')
  const db = createDatabase(app.databaseUrl)
  try {
    // Behind its back: no outbox entry tells of it.
    const { id } = await db.capability.findFirstOrThrow({ where: { state: 'published' } })
    await db.capability.update({ where: { id }, data: { version: { increment: 1 } } })
    const differing = await check()
    expect(differing).toMatchObject({ code: 1 })
    expect(differing.output).toContain('1 stale')
    expect(differing.output).toContain(id)
    expect(await check('--repair')).toMatchObject({ code: 0 })
    const repaired = await check()
    expect(repaired).toMatchObject({ code: 0 })
    expect(repaired.output).not.toContain('1 stale')
  } finally {
    await db.$disconnect()
  }
})
