import type { GapKind, PrismaClient } from '../../../prisma/generated/client'

/** Counts that nobody fits a need, or no need a capability. */
export async function recordMatchGap(
  db: PrismaClient,
  kind: Exclude<GapKind, 'search'>,
  subject: string,
  nearMisses: number,
  now: Date,
): Promise<void> {
  await db.gap.upsert({
    where: { kind_subject: { kind, subject } },
    create: { kind, subject, detail: { nearMisses }, firstSeenAt: now, lastSeenAt: now },
    update: { count: { increment: 1 }, lastSeenAt: now, detail: { nearMisses } },
  })
}
