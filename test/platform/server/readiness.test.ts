import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../../support/test-database'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function readinessAt(url: string) {
  vi.resetModules()
  delete (globalThis as { lianhe?: unknown }).lianhe
  vi.stubEnv('DATABASE_URL', url)
  const lines: string[] = []
  const { logger } = await import('../../../app/platform/environment/logger.server')
  const note = (entry: object, message?: string) =>
    void lines.push(
      `${message} ${JSON.stringify(entry)} ${String((entry as { err?: unknown }).err)}`,
    )
  vi.spyOn(logger(), 'error').mockImplementation(note as never)
  const { readiness } = await import('../../../app/platform/server/readiness.server')
  return { readiness, lines }
}

describe('whether this process can serve', () => {
  test("a clock that is not the database's is not ready", async () => {
    const database = await createTestDatabase('empty')
    const { readiness } = await readinessAt(database.url)
    expect((await readiness()).parts.clock).toMatchObject({ isReady: true })
    const real = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => real() + 60_000)
    expect((await readiness()).parts.clock).toMatchObject({ isReady: false })
    vi.restoreAllMocks()
    const { closeDatabase } = await import('../../../app/platform/environment/database.server')
    await closeDatabase()
    await database.drop()
  })

  test('a database that cannot be reached is told in the log, and to nobody else', async () => {
    const { readiness, lines } = await readinessAt('postgresql://nobody:hunter2@127.0.0.1:1/none')
    const { isReady, parts } = await readiness()
    expect(isReady).toBe(false)
    expect(parts.database).toEqual({ isReady: false })
    expect(lines.join()).toMatch(/a part is not ready .*"part":"database"/)
    expect(lines.join()).toMatch(/ECONNREFUSED|reach/)
    expect(lines.join()).not.toContain('hunter2')
  })
})
