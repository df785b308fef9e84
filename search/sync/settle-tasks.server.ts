import { Prisma, type PrismaClient } from '../../prisma/generated/client'
import { enqueueTasks } from './enqueue-tasks.server'
import type { OutboxChange } from './outbox-position.server'
import type { ClaimedTask } from './task-claim'

/**
 * Marks the tasks of a claim as done. A task whose row was changed in the meantime stays, free to
 * be claimed. One that the claim no longer holds was written when somebody else might have written
 * it too: nobody knows whose state is the later one, so it is made due once more.
 */
export async function settleTasks(
  db: PrismaClient,
  token: string,
  done: readonly ClaimedTask[],
): Promise<void> {
  if (done.length === 0) return
  const given = asRows(done)
  const removed = await db.$queryRaw<OutboxChange[]>`
    DELETE FROM "SearchTask" AS "task" USING ${given}
    WHERE ${isGiven(token)} AND "task"."generation" = "given"."generation"
    RETURNING "task"."subject"::text AS "subject", "task"."subjectId"::text AS "subjectId"`
  if (removed.length === done.length) return
  const freed = await db.$queryRaw<OutboxChange[]>`
    UPDATE "SearchTask" AS "task" SET "claimedBy" = NULL, "claimedUntil" = NULL FROM ${given}
    WHERE ${isGiven(token)}
    RETURNING "task"."subject"::text AS "subject", "task"."subjectId"::text AS "subjectId"`
  const held = new Set([...removed, ...freed].map(keyOf))
  await enqueueTasks(
    db,
    done.filter((task) => !held.has(keyOf(task))),
  )
}

export interface TaskFailure {
  readonly task: ClaimedTask
  /** Names the kind of the error and quotes nothing of the listing. */
  readonly code: string
  /** Until the next attempt, in milliseconds; null: no more of them, it is a dead letter. */
  readonly pauseMs: number | null
}

/** Counts a failure and lets the task wait, or puts it on the dead-letter list. */
export async function recordFailures(
  db: PrismaClient,
  token: string,
  failures: readonly TaskFailure[],
): Promise<void> {
  for (const { task, code, pauseMs } of failures) {
    await db.$executeRaw`
      UPDATE "SearchTask" SET "claimedBy" = NULL, "claimedUntil" = NULL,
        "attempts" = "attempts" + 1, "errorCode" = ${code}, "failedAt" = clock_timestamp(),
        "dueAt" = clock_timestamp() + make_interval(secs => ${(pauseMs ?? 0) / 1000}::float8),
        "deadAt" = CASE WHEN ${pauseMs === null} THEN clock_timestamp() END
      WHERE "subject" = ${task.subject}::text::"OutboxSubject" AND "subjectId" = ${task.subjectId}::uuid
        AND "claimedBy" = ${token}::uuid AND "generation" = ${task.generation}`
  }
}

function asRows(tasks: readonly ClaimedTask[]): Prisma.Sql {
  return Prisma.sql`unnest(
    ${tasks.map(({ subject }) => subject)}::text[]::"OutboxSubject"[],
    ${tasks.map(({ subjectId }) => subjectId)}::text[]::uuid[],
    ${tasks.map(({ generation }) => generation)}::int[]
  ) AS "given"("subject", "subjectId", "generation")`
}

function isGiven(token: string): Prisma.Sql {
  return Prisma.sql`"task"."subject" = "given"."subject"
    AND "task"."subjectId" = "given"."subjectId" AND "task"."claimedBy" = ${token}::uuid`
}

function keyOf({ subject, subjectId }: OutboxChange): string {
  return `${subject}:${subjectId}`
}
