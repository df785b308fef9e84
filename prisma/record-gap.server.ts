import { dayOf } from '../app/domain/shared/shanghai-days'
import { soundText } from '../app/domain/shared/sound-text'
import type { Tier } from '../app/domain/shared/tier'
import type { GapKind, Prisma, PrismaClient } from './generated/client'

/** 缺口: a question to which nothing was found. */
export interface NewGap {
  readonly kind: GapKind
  /** The question in the one form in which it is counted. */
  readonly subject: string
  /** The highest tier of what was looked through. */
  readonly tier: Tier
  readonly detail: Prisma.InputJsonObject
}

/** So many are kept of each kind: of searches, nobody's junk takes the place of needs without a match. */
export const mostGaps = 10_000
/** Nobody types more in earnest, and it fits into one entry of an index. The database has it too. */
export const longestSubject = 600
const keptMonths = 12

/**
 * Counts a gap, once for each question, tier and month in Shanghai, however many ask at once. Where a
 * kind has more rows than are kept, those go that were asked for least, and longest ago; the one just
 * written stays. False if the subject is empty or too long to be kept.
 */
export async function recordGap(db: PrismaClient, gap: NewGap, now: Date): Promise<boolean> {
  const { kind, tier, detail } = gap
  const subject = soundText(gap.subject).text
  if (subject === '' || subject.length > longestSubject) return false
  const month = monthOf(now)
  const { id, count } = await db.gap.upsert({
    where: { kind_subject_tier_month: { kind, subject, tier, month } },
    create: { kind, subject, tier, month, detail, firstSeenAt: now, lastSeenAt: now },
    update: { count: { increment: 1 }, lastSeenAt: now, detail },
    select: { id: true, count: true },
  })
  if (count === 1) await keepMost(db, kind, id)
  return true
}

async function keepMost(db: PrismaClient, kind: GapKind, latest: string): Promise<void> {
  const least = await db.gap.findMany({
    where: { kind, id: { not: latest } },
    orderBy: [{ count: 'desc' }, { lastSeenAt: 'desc' }],
    skip: mostGaps - 1,
    select: { id: true },
  })
  if (least.length === 0) return
  await db.gap.deleteMany({ where: { id: { in: least.map(({ id }) => id) } } })
}

/** Takes away the gaps of months that are more than a year ago. */
export async function forgetOldGaps(db: PrismaClient, now: Date): Promise<void> {
  await db.gap.deleteMany({ where: { month: { lt: monthOf(now, keptMonths) } } })
}

function monthOf(now: Date, monthsAgo = 0): string {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - monthsAgo, 1)).toISOString().slice(0, 7)
}
