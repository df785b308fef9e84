import type { PrismaClient } from '../../../prisma/generated/client'
import type { SearchReader } from '../../../search/port'
import type { Actor } from '../../domain/access/actor'
import { decisionsFor } from '../../domain/moderation/decide-review'
import type { Decision } from '../../domain/moderation/review'
import { isId } from '../../domain/shared/ids'
import { deskScope } from './desk-scope'
import { findDuplicates } from './find-duplicates.server'
import { isAboutListing, listingKindOf } from './listing-kind-of'
import { readSubject } from './read-subject.server'

/** A review with all that is needed to decide on it. Null: none that this actor may read. */
export async function readReview(db: PrismaClient, engine: SearchReader, actor: Actor, id: string) {
  if (!isId(id)) return null
  const row = await db.review.findFirst({
    where: { id, ...deskScope(actor) },
    include: {
      listing: true,
      files: { orderBy: { createdAt: 'asc' } },
      park: { select: { id: true, name: true } },
      organization: {
        select: { id: true, name: true, uscc: true, isUsccConfirmed: true, verifiedAt: true },
      },
    },
  })
  if (row === null) return null
  const earlier = await db.review.findMany({
    where: { kind: row.kind, subjectId: row.subjectId, decidedAt: { not: null }, id: { not: id } },
    orderBy: { decidedAt: 'desc' },
    take: 10,
  })
  const people = await namesOf(db, [row, ...earlier])
  const subject = await readSubject(db, row)
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    note: row.note,
    version: row.version,
    isDemo: row.isDemo,
    park: row.park,
    submittedAt: row.submittedAt.toISOString(),
    submittedBy: people.get(row.submittedBy ?? '') ?? null,
    dueAt: row.dueAt.toISOString(),
    decided: viewDecision(row, people),
    organization: row.organization && {
      id: row.organization.id,
      name: row.organization.name,
      uscc: row.organization.uscc,
      isUsccConfirmed: row.organization.isUsccConfirmed,
      isVerified: row.organization.verifiedAt !== null,
    },
    files: row.files.map(({ id, name, type, bytes }) => ({ id, name, type, bytes })),
    subject,
    duplicates:
      subject?.compared && isAboutListing(row)
        ? await findDuplicates(db, engine, { ...row, kind: listingKindOf(row) }, subject.compared)
        : [],
    earlier: earlier.map((it) => ({ id: it.id, ...viewDecision(it, people) })),
    decisions: [...decisionsFor(row.kind)],
  }
}

export type ReviewView = NonNullable<Awaited<ReturnType<typeof readReview>>>

interface Decided {
  readonly decision: Decision | null
  readonly reason: string | null
  readonly reply: string | null
  readonly submittedBy: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

function viewDecision(row: Decided, people: ReadonlyMap<string, string>) {
  return {
    decision: row.decision,
    reason: row.reason,
    reply: row.reply,
    by: people.get(row.decidedBy ?? '') ?? null,
    at: row.decidedAt?.toISOString() ?? null,
  }
}

async function namesOf(db: PrismaClient, rows: readonly Decided[]) {
  const ids = rows.flatMap((it) => [it.submittedBy, it.decidedBy]).filter((id) => id !== null)
  const people = await db.person.findMany({ where: { id: { in: [...new Set(ids)] } } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
