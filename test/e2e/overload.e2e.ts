import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { untilCurrent, untilSealed, untilStatus, writeOne } from './support/caught-up'
import { type RunningApp, startApp } from './support/start-app'

let app: RunningApp

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' })
}, 600_000)

afterAll(() => app.stop(), 600_000)

interface Load {
  readonly statuses: Readonly<Record<string, number>>
  readonly withoutRetryAfter: number
  /** False if it asked as often as it may before it was told to stop. */
  readonly isStopped: boolean
}

test('more than it can serve are told to come again, and nothing behind the pages starves', async () => {
  const db = createDatabase(app.databaseUrl)
  const args = ['--import', 'tsx', 'test/support/load-child.ts', app.baseUrl]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(child, 'message')
  await untilStatus(`${app.baseUrl}/chains`, 503)

  // While it goes on: the process answers, the log is chained, the index follows.
  for (let at = 0; at < 20; at += 1) {
    expect((await fetch(`${app.baseUrl}/healthz`)).status).toBe(200)
    await writeOne(db)
  }
  await untilSealed(db)
  await untilCurrent(app.baseUrl)

  const ended = once(child, 'message')
  child.send('stop')
  const [load] = (await ended) as [Load]
  expect(load).toMatchObject({ isStopped: true, withoutRetryAfter: 0 })
  expect(Object.keys(load.statuses).sort()).toEqual(['200', '503'])

  // And nothing is left of it.
  for (const path of ['/', '/needs', '/chains']) await untilStatus(`${app.baseUrl}${path}`, 200)
  await writeOne(db)
  await untilSealed(db)
  await untilCurrent(app.baseUrl)
  await db.$disconnect()
}, 600_000)
