import { execFileSync, spawnSync } from 'node:child_process'

/** Who PostgreSQL runs as, where it cannot run as ourselves. */
export interface DatabaseUser {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root. Undefined for a plain user, who runs it as himself; for
 * root the system user `postgres`, which is made if the machine lacks it, else `nobody`.
 */
export function databaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = lookUp('postgres')
  if (existing) return existing
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
    stdio: 'ignore',
  })
  const user = lookUp('postgres') ?? lookUp('nobody')
  if (!user) throw new Error('PostgreSQL cannot run as root, and no user "postgres" could be made')
  return user
}

function lookUp(name: string): DatabaseUser | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** True if that user may enter the folder or run the file: every folder above is passable too. */
export function mayReach(user: DatabaseUser | undefined, path: string): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  return answer.status === 0
}
