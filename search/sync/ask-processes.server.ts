import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '../../prisma/generated/client'
import { indexNames } from '../port'
import type { Drift } from './find-drift.server'
import { checkChannel, runningProcesses } from './running-processes.server'

const lookMs = 100
/** Left behind by commands that were killed. */
const keepMinutes = 60

export interface ProcessCheck {
  /** Of its listening connection, as pg_stat_activity has it. */
  readonly backend: number
  /** By index; null if it did not answer in time. */
  readonly drifts: readonly Drift[] | null
}

/**
 * Has every running process compare its own index with the database, over the connection on which
 * it listens anyway. Waits for `patienceMs`; one that ends meanwhile is left out.
 */
export async function askProcesses(
  db: PrismaClient,
  patienceMs: number,
): Promise<readonly ProcessCheck[]> {
  const asked = await runningProcesses(db)
  if (asked.size === 0) return []
  await db.$executeRaw`
    DELETE FROM "SearchCheck" WHERE "askedAt" < now() - make_interval(mins => ${keepMinutes}::int)`
  const { id } = await db.searchCheck.create({ data: {} })
  try {
    await db.$executeRaw`SELECT pg_notify(${checkChannel}, ${id})`
    const until = performance.now() + patienceMs
    for (;;) {
      const answers = await readAnswers(db, id)
      const isAlive = await runningProcesses(db)
      const silent = [...asked].filter((backend) => !answers.has(backend) && isAlive.has(backend))
      if (silent.length === 0 || performance.now() > until) {
        return [
          ...Array.from(answers, ([backend, drifts]) => ({ backend, drifts })),
          ...silent.map((backend) => ({ backend, drifts: null })),
        ]
      }
      await sleep(lookMs)
    }
  } finally {
    await db.searchCheck.delete({ where: { id } })
  }
}

async function readAnswers(
  db: PrismaClient,
  checkId: string,
): Promise<ReadonlyMap<number, readonly Drift[]>> {
  const rows = await db.searchCheckAnswer.findMany({ where: { checkId } })
  const answers = new Map<number, Drift[]>()
  for (const index of indexNames) {
    for (const { backend, documents, missing, extra, stale, onTheirWay } of rows.filter(
      (row) => row.index === index,
    )) {
      const drift = { index, documents, missing, extra, stale, onTheirWay }
      answers.set(backend, [...(answers.get(backend) ?? []), drift])
    }
  }
  return answers
}
