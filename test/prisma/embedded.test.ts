import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type EmbeddedPlace, embeddedPlace } from '../../prisma/embedded/embedded-place.server'
import { openDatabase } from '../../prisma/embedded/open-database.server'
import { findRunning } from '../../prisma/embedded/postmaster.server'
import { startEmbedded } from '../../prisma/embedded/start-embedded.server'

let root: string
let place: EmbeddedPlace

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lianhe-'))
  // Made for its owner alone; the user that runs PostgreSQL must pass.
  chmodSync(root, 0o755)
  process.env.DATA_DIR = root
  place = embeddedPlace('postgres')
})

afterEach(async () => {
  const running = findRunning(place)
  if (running) process.kill(running.pid, 'SIGKILL')
  delete process.env.DATA_DIR
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

describe('the embedded PostgreSQL', () => {
  test('is created, keeps its data over a stop, and starts again on the same port', async () => {
    const first = await startEmbedded(place)
    expect(first.how).toBe('created')
    await query(first.url('lianhe'), 'CREATE TABLE kept AS SELECT 7 AS n')
    await first.release()
    expect(findRunning(place)).toBeUndefined()

    const second = await startEmbedded(place)
    expect(second.how).toBe('started')
    expect(second.url('lianhe')).toBe(first.url('lianhe'))
    expect(await query(second.url('lianhe'), 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await second.release()
  })

  test('loses nothing that was acknowledged when it is killed', async () => {
    const first = await startEmbedded(place)
    await query(first.url('lianhe'), 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n')
    process.kill(findRunning(place)?.pid ?? 0, 'SIGKILL')

    const second = await startEmbedded(place)
    const rows = await query(second.url('lianhe'), 'SELECT count(*)::int AS n FROM kept')
    expect(rows).toEqual([{ n: 1000 }])
    await second.release()
  })

  test('is adopted, and stopped at the end, when only the Node that started it was killed', async () => {
    const child = startInChild(root)
    const [url] = (await once(child, 'message')) as [string]
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(findRunning(place)).toBeDefined()

    const adopted = await startEmbedded(place)
    expect(adopted.how).toBe('adopted')
    expect(adopted.url('lianhe')).toBe(url)
    await adopted.release()
    expect(findRunning(place)).toBeUndefined()
  })

  test('keeps running for another process that still uses it', async () => {
    const child = startInChild(root)
    const [url] = (await once(child, 'message')) as [string]
    const ours = await startEmbedded(place)
    await ours.release()
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    child.send('release')
    await once(child, 'exit')
    expect(findRunning(place)).toBeUndefined()
  })

  test('is started once by two that start it at the same time', async () => {
    const both = await Promise.all([startEmbedded(place), startEmbedded(place)])
    expect(both.map((it) => it.how).sort()).toEqual(['adopted', 'created'])
    await both[0].release()
  })

  test('is not kept from starting by a lock file whose number belongs to a stranger', async () => {
    const first = await startEmbedded(place)
    await first.release()
    const stale = [process.pid, join(place.folder, 'data'), 0, 5432, '', '127.0.0.1', '', 'ready']
    writeFileSync(join(place.folder, 'data', 'postmaster.pid'), stale.join('\n'))
    const second = await startEmbedded(place)
    expect(second.how).toBe('started')
    await second.release()
  })

  test('is created anew after a creation that was cut short', async () => {
    mkdirSync(join(place.folder, 'data-new'))
    writeFileSync(join(place.folder, 'data-new', 'PG_VERSION'), '18\n')
    const server = await startEmbedded(place)
    expect(server.how).toBe('created')
    expect(existsSync(join(place.folder, 'data-new'))).toBe(false)
    await server.release()
  })

  test('moves to another port if its own is taken meanwhile', async () => {
    const first = await startEmbedded(place)
    await first.release()
    const taken = Number(new URL(first.url('lianhe')).port)
    const stranger = createServer().listen(taken, '127.0.0.1')
    await once(stranger, 'listening')
    const second = await startEmbedded(place)
    expect(Number(new URL(second.url('lianhe')).port)).not.toBe(taken)
    expect(await query(second.url('lianhe'), 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    await second.release()
    stranger.close()
  })

  test('is started again when it died, on its port and with its data, until it is released', async () => {
    vi.stubEnv('DATABASE_URL', '')
    const restarts: string[] = []
    const database = await openDatabase({
      onRestart: () => restarts.push('started again'),
      onError: (error) => restarts.push(String(error)),
    })
    await query(database.url, 'CREATE TABLE mark AS SELECT 7 AS n')
    for (let times = 1; times <= 2; times += 1) {
      process.kill(findRunning(place)?.pid ?? 0, 'SIGKILL')
      await vi.waitUntil(() => restarts.length === times, { timeout: 25_000 })
      expect(await query(database.url, 'SELECT n FROM mark')).toEqual([{ n: 7 }])
    }
    await database.release()
    expect(restarts).toEqual(['started again', 'started again'])
    expect(findRunning(place)).toBeUndefined()
    vi.unstubAllEnvs()
  }, 60_000)

  test('keeps its password from other users', async () => {
    const server = await startEmbedded(place)
    const { password } = JSON.parse(readFileSync(join(place.folder, 'state.json'), 'utf8'))
    expect(server.url('lianhe')).toContain(password)
    const wrong = server.url('lianhe').replace(password, 'guess')
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    await server.release()
  })
})

function startInChild(dataFolder: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'test/support/start-embedded-child.ts'], {
    env: { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
