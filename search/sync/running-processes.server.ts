import { advisoryLocks } from '../../prisma/advisory-locks'
import type { PrismaClient } from '../../prisma/generated/client'

/** The channel on which running processes are asked to check their own index. */
export const checkChannel = 'lianhe_search_check'

/** Shared by every running process on its listening connection, and gone with it. */
export const presenceLock = advisoryLocks.searchPresence

/** The listening connections of the processes that run now, by backend. */
export async function runningProcesses(db: PrismaClient): Promise<ReadonlySet<number>> {
  const rows = await db.$queryRaw<{ backend: number }[]>`
    SELECT "pid" AS "backend" FROM pg_locks
    WHERE "locktype" = 'advisory' AND "classid" = 0 AND "objid" = ${presenceLock}::int::oid
      AND "mode" = 'ShareLock' AND "granted"
      AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`
  return new Set(rows.map(({ backend }) => backend))
}
