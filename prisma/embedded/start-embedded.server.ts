import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { EmbeddedPlace } from './embedded-place.server'
import { holdLock } from './hold-lock.server'
import { dataFolder, findRunning, logFile, runPostgresTool } from './postmaster.server'
import { moveIn, moveOut } from './tenants.server'

export interface RunningServer {
  /** How the server came to run: made, started again, or found running. */
  readonly how: 'created' | 'started' | 'adopted'
  /** The connection string of that database on the server. */
  url(database: string): string
}

export interface Tenancy {
  /** Leaves the server, and stops it if no other process uses it. */
  release(): Promise<void>
}

interface State {
  readonly port: number
  readonly password: string
}

const owner = 'lianhe'
const startAttempts = 12

/** Extra settings of PostgreSQL, `name=value`. Values have no spaces. */
export type Settings = readonly string[]

/**
 * Starts the embedded PostgreSQL of a place, or adopts it if it runs already (which it does after
 * a kill -9 of Node alone), and counts this process among its users. Safe to call from several
 * processes at once.
 */
export function startEmbedded(
  place: EmbeddedPlace,
  settings: Settings = [],
): Promise<RunningServer & Tenancy> {
  return holdLock(place.folder, async () => {
    const server = await ensureRunning(place, settings)
    moveIn(place.folder)
    return { ...server, release: () => leave(place) }
  })
}

/** The same without being counted: another process (`reserveEmbedded`) answers for the end. */
export function visitEmbedded(place: EmbeddedPlace, settings: Settings): Promise<RunningServer> {
  return holdLock(place.folder, () => ensureRunning(place, settings))
}

/** Counts this process as a user of the place's server, which another may then start. */
export function reserveEmbedded(place: EmbeddedPlace): Tenancy {
  moveIn(place.folder)
  return { release: () => leave(place) }
}

async function ensureRunning(place: EmbeddedPlace, settings: Settings): Promise<RunningServer> {
  const isNew = !existsSync(join(dataFolder(place), 'PG_VERSION'))
  const first = isNew ? await initialise(place) : readState(place)
  const { state, how } = await startOrAdopt(place, first, settings)
  await ensureDatabase(state)
  return { how: isNew ? 'created' : how, url: (database) => urlOf(state, database) }
}

function leave(place: EmbeddedPlace): Promise<void> {
  return holdLock(place.folder, async () => {
    if (!moveOut(place.folder) || !findRunning(place)) return
    await runPostgresTool(place, 'pg_ctl', [
      'stop',
      '-D',
      dataFolder(place),
      '-m',
      'fast',
      '-t',
      '30',
    ])
  })
}

async function initialise(place: EmbeddedPlace): Promise<State> {
  // Made beside and renamed, so that an initdb cut short is never taken for a database.
  const partial = join(place.folder, 'data-new')
  const passwordFile = join(place.folder, 'password')
  rmSync(partial, { recursive: true, force: true })
  const state = { port: await freePort(place.folder), password: randomBytes(18).toString('hex') }
  try {
    writeFileSync(passwordFile, state.password, { mode: 0o600 })
    if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
    await runPostgresTool(place, 'initdb', [
      `--pgdata=${partial}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Built into PostgreSQL, so that the machine needs no locale of its own.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeState(place, state)
  renameSync(partial, dataFolder(place))
  return state
}

async function startOrAdopt(place: EmbeddedPlace, state: State, settings: Settings) {
  for (let attempt = 1; ; attempt += 1) {
    const running = findRunning(place)
    if (running) {
      const adopted = { ...state, port: running.port || state.port }
      if (await isReady(adopted)) return { state: adopted, how: 'adopted' as const }
    } else {
      const fresh = { ...state, port: await freePort(place.folder, state.port) }
      try {
        await runPostgresTool(place, 'pg_ctl', startArguments(place, fresh.port, settings))
        writeState(place, fresh)
        return { state: fresh, how: 'started' as const }
      } catch (error) {
        if (attempt >= startAttempts) throw withLog(error, place)
      }
    }
    if (attempt >= startAttempts) throw withLog(new Error('PostgreSQL does not answer'), place)
    // The processes of a killed server need a moment to notice and to free its memory.
    await pause(Math.min(150 * attempt, 1500))
  }
}

function startArguments(place: EmbeddedPlace, port: number, settings: Settings): string[] {
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    ...settings,
  ].map((setting) => `-c ${setting}`)
  const flags = `-p ${port} ${options.join(' ')}`
  return ['start', '-D', dataFolder(place), '-l', logFile(place), '-w', '-t', '60', '-o', flags]
}

function withLog(error: unknown, place: EmbeddedPlace): Error {
  const tail = existsSync(logFile(place))
    ? readFileSync(logFile(place), 'utf8').split('\n').slice(-12).join('\n')
    : ''
  return new Error(`${error instanceof Error ? error.message : error}\n${tail}`)
}

async function isReady(state: State): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(state, 'postgres') })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ensureDatabase(state: State): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(state, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [owner])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${owner}`)
  } finally {
    await client.end()
  }
}

function urlOf(state: State, database: string): string {
  return `postgresql://${owner}:${state.password}@127.0.0.1:${state.port}/${database}`
}

function readState(place: EmbeddedPlace): State {
  try {
    return JSON.parse(readFileSync(join(place.folder, 'state.json'), 'utf8')) as State
  } catch {
    throw new Error(
      `${join(place.folder, 'state.json')} cannot be read: it may belong to another user; ` +
        'set DATA_DIR to a folder of your own, or delete the folder to begin anew',
    )
  }
}

function writeState(place: EmbeddedPlace, state: State): void {
  const file = join(place.folder, 'state.json')
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The wanted port if it is free, else the next free one of a range below the ephemeral ports. */
async function freePort(folder: string, wanted?: number): Promise<number> {
  const spread = createHash('sha256').update(folder).digest().readUInt16BE(0) % 4000
  const first = 25_000 + spread
  const candidates = [
    ...(wanted ? [wanted] : []),
    ...Array.from({ length: 200 }, (_, i) => first + i),
  ]
  for (const port of candidates) if (await isFree(port)) return port
  throw new Error(`no free port from ${first} to ${first + 199} for PostgreSQL`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
