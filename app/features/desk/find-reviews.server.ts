import type { PrismaClient } from '../../../prisma/generated/client'
import type { Actor } from '../../domain/access/actor'
import type { DeskFilter } from './desk-query'
import { deskScope } from './desk-scope'

const pageSize = 30

/** One page of the queue, the first due first; of the decided ones, the last decided first. */
export async function findReviews(db: PrismaClient, actor: Actor, filter: DeskFilter, now: Date) {
  const { kind, isDecided, page } = filter
  const state = { decidedAt: isDecided ? ({ not: null } as const) : null }
  const scope = deskScope(actor)
  const where = { ...scope, ...state, ...(kind ? { kind } : {}) }
  const [rows, total, counts] = await Promise.all([
    db.review.findMany({
      where,
      orderBy: isDecided ? [{ decidedAt: 'desc' }] : [{ dueAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { park: { select: { name: true } }, organization: { select: { name: true } } },
    }),
    db.review.count({ where }),
    db.review.groupBy({ by: ['kind'], where: { ...scope, decidedAt: null }, _count: true }),
  ])
  return {
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    counts: counts.map((it) => ({ kind: it.kind, count: it._count })),
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      organization: row.organization?.name ?? null,
      park: row.park?.name ?? null,
      version: row.version,
      dueAt: row.dueAt.toISOString(),
      /** Whole hours that are left; below 0 it is overdue. */
      hoursLeft: Math.floor((row.dueAt.getTime() - now.getTime()) / 3_600_000),
      decision: row.decision,
      isDemo: row.isDemo,
    })),
  }
}

export type DeskRow = Awaited<ReturnType<typeof findReviews>>['rows'][number]
