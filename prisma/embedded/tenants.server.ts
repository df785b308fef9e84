import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The processes that use one embedded server, a file each, named by process id. Whoever leaves
 * last stops the server, so `up`, `dev` and a migration may share it in any order.
 */
export function moveIn(folder: string): void {
  mkdirSync(tenantsFolder(folder), { recursive: true })
  writeFileSync(join(tenantsFolder(folder), String(process.pid)), '')
}

/** Leaves; true if no other living process uses the server. */
export function moveOut(folder: string): boolean {
  rmSync(join(tenantsFolder(folder), String(process.pid)), { force: true })
  return livingTenants(folder).length === 0
}

function livingTenants(folder: string): number[] {
  if (!existsSync(tenantsFolder(folder))) return []
  const listed = readdirSync(tenantsFolder(folder)).map(Number)
  const living = listed.filter(isAlive)
  // A killed process could not leave by itself.
  for (const pid of listed) {
    if (!living.includes(pid)) rmSync(join(tenantsFolder(folder), String(pid)), { force: true })
  }
  return living
}

function tenantsFolder(folder: string): string {
  return join(folder, 'tenants')
}

/** True if a process with that id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
