import { type OutboxSubject, Prisma, type PrismaClient } from '../../prisma/generated/client'
import type { OutboxChange, OutboxPosition } from './outbox-position.server'

const ofChangedOwner = Prisma.sql`"organizationId" IN (
  SELECT "subjectId" FROM "changed" WHERE "subject" = 'organization')`

type Writer = Pick<PrismaClient, '$executeRaw'>

/**
 * Makes a task of every document that these changes touch, at most one for each; one that is there
 * already is raised to a new generation and forgets its failures. An organization stands in the
 * documents of its listings, and a capability in that of its organization: those get one as well.
 * Ids that are no uuid are refused by the database.
 */
export async function enqueueTasks(db: Writer, changes: readonly OutboxChange[]): Promise<void> {
  if (changes.length === 0) return
  const subjects = changes.map(({ subject }) => subject)
  const ids = changes.map(({ subjectId }) => subjectId)
  await insertTasks(
    db,
    Prisma.sql`SELECT * FROM unnest(${subjects}::text[]::"OutboxSubject"[], ${ids}::text[]::uuid[])`,
    null,
  )
}

/** The same for every entry committed so far beyond a position; of one subject's documents only. */
export async function enqueueSince(
  db: Writer,
  position: OutboxPosition,
  only: OutboxSubject,
): Promise<void> {
  const entries = Prisma.sql`
    SELECT "subject", "subjectId" FROM "OutboxEntry"
    WHERE ("transaction", "id") > (${position.transaction}, ${position.id})`
  await insertTasks(db, entries, only)
}

/** In one order of keys, so that two who insert at once wait for each other and never in a ring. */
async function insertTasks(
  db: Writer,
  changed: Prisma.Sql,
  only: OutboxSubject | null,
): Promise<void> {
  await db.$executeRaw`
    WITH "changed"("subject", "subjectId") AS MATERIALIZED (${changed}), "touched" AS (
      SELECT "subject", "subjectId" FROM "changed"
      UNION SELECT 'need', "id" FROM "Need" WHERE ${ofChangedOwner}
      UNION SELECT 'capability', "id" FROM "Capability" WHERE ${ofChangedOwner}
      UNION SELECT 'pilot', "id" FROM "PilotPlatform" WHERE ${ofChangedOwner}
      UNION SELECT 'organization', "organizationId" FROM "Capability"
        WHERE "id" IN (SELECT "subjectId" FROM "changed" WHERE "subject" = 'capability')
    )
    INSERT INTO "SearchTask" ("subject", "subjectId", "createdAt", "dueAt")
    SELECT "subject", "subjectId", clock_timestamp(), clock_timestamp() FROM "touched"
    WHERE ${only}::text IS NULL OR "subject"::text = ${only}::text
    ORDER BY "subject", "subjectId"
    ON CONFLICT ("subject", "subjectId") DO UPDATE SET
      "generation" = "SearchTask"."generation" + 1, "dueAt" = EXCLUDED."dueAt",
      "attempts" = 0, "errorCode" = NULL, "failedAt" = NULL, "deadAt" = NULL`
}
