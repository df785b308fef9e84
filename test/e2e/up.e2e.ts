import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../support/eventually'
import { freePort } from '../support/free-port'

let dataFolder: string
let port: number
let running: ChildProcess | undefined

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lianhe-up-'))
  chmodSync(dataFolder, 0o755)
  port = await freePort()
})

afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** `npm run up` as far as it can be told from the outside: the command, its lines, its end. */
function up(env: Record<string, string> = {}): ChildProcess & { readonly printed: () => string } {
  const child = spawn(process.execPath, ['scripts/up.mjs'], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataFolder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part
    })
  }
  running = child
  return Object.assign(child, { printed: () => printed })
}

async function untilReady(child: ReturnType<typeof up>): Promise<void> {
  // The time of the test is the end of it: a start is as slow as the machine.
  while (!child.printed().includes('Ready in')) {
    if (child.exitCode !== null) throw new Error(child.printed())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const needs = async () => {
  const answer = await fetch(`http://localhost:${port}/readyz`)
  const { search } = (await answer.json()) as { search: { documents: { needs: number } } }
  return search.documents.needs
}

const postmaster = () =>
  Number(readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('up serves the demo data, keeps it over kill -9, and stops everything when told', async () => {
  const first = up()
  await untilReady(first)
  const loaded = await needs()
  expect(loaded).toBeGreaterThan(0)
  const database = postmaster()

  // Node alone is killed: its server ends by itself, PostgreSQL stays and is adopted.
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = up()
  await untilReady(second)
  expect(second.printed()).toContain('PostgreSQL: adopted')
  expect(postmaster()).toBe(database)
  expect(second.printed()).toContain('demo data: kept')

  // All is killed, PostgreSQL too.
  second.kill('SIGKILL')
  process.kill(database, 'SIGKILL')
  await once(second, 'exit')
  const third = up()
  await untilReady(third)
  expect(await needs()).toBe(loaded)
  expect(postmaster()).not.toBe(database)

  // PostgreSQL alone is killed: it is started again, and what is served goes on.
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  await vi.waitUntil(() => third.printed().includes('was started again'), { timeout: 100_000 })
  await vi.waitUntil(async () => (await needs().catch(() => null)) === loaded, { timeout: 100_000 })
  expect(postmaster()).not.toBe(killed)

  const last = postmaster()
  third.kill('SIGINT')
  const [code] = await once(third, 'exit')
  expect(code).toBe(0)
  await eventually(() => !isAlive(last), 'the end of PostgreSQL')
  await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow()
})

test('up names a port that is taken, in one line, and says what to do', async () => {
  const stranger = createServer().listen(port, '127.0.0.1')
  await once(stranger, 'listening')
  const child = up()
  const [code] = await once(child, 'exit')
  stranger.close()
  expect(code).toBe(1)
  expect(child.printed()).toContain(
    `PORT: ${port} is taken by another process. Stop it, or choose another: PORT=${port + 1} npm run up`,
  )
})

test('up names a wrong variable in one line before it starts anything', async () => {
  const child = up({ LOG_LEVEL: 'loud' })
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(child.printed()).toContain('LOG_LEVEL: must be one of trace, debug')
  expect(child.printed()).not.toContain('PostgreSQL')
})
