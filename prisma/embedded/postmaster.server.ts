import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { EmbeddedPlace } from './embedded-place.server'
import { isAlive } from './tenants.server'

/** The server that runs on the place's data folder, or undefined. Clears a stale lock file. */
export function findRunning(place: EmbeddedPlace): { pid: number; port: number } | undefined {
  const lockFile = join(dataFolder(place), 'postmaster.pid')
  const lines = readLines(lockFile)
  if (!lines) return undefined
  const pid = Math.abs(Number(lines[0]))
  if (isOurServer(pid, dataFolder(place))) return { pid, port: Number(lines[3]) }
  // After a kill -9 the number may belong to a stranger; PostgreSQL would refuse to start.
  rmSync(lockFile, { force: true })
  return undefined
}

export function dataFolder(place: EmbeddedPlace): string {
  return join(place.folder, 'data')
}

export function logFile(place: EmbeddedPlace): string {
  return join(place.folder, 'server.log')
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function isOurServer(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
    } catch {
      return false
    }
  }
  const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.stdout.includes(folder)
}

/** Runs `initdb` or `pg_ctl` as the database's user; rejects with what it printed. */
export function runPostgresTool(
  place: EmbeddedPlace,
  tool: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.binaries, tool), args, {
      ...place.user,
      cwd: place.folder,
      // A terminal's Ctrl-C must reach the product first, and PostgreSQL last.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    })
    const printed: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => printed.push(part))
    child.stderr.on('data', (part: Buffer) => printed.push(part))
    child.once('error', reject)
    child.once('exit', (code) => {
      // Not `close`: the server inherits the pipes and holds them open.
      child.stdout.destroy()
      child.stderr.destroy()
      if (code === 0) resolve()
      else reject(new Error(`${tool} failed: ${Buffer.concat(printed).toString().trim()}`))
    })
  })
}
