import { redirect } from '@remix-run/node'
import type { PrismaClient } from '../../../prisma/generated/client'
import { isId } from '../../domain/shared/ids'

const folders = { need: 'needs', capability: 'capabilities', pilot: 'pilots' } as const

/**
 * Throws the way to the listing that stays, where an operator has merged this one into it: whoever
 * kept the address finds what it stands for now.
 */
export async function leadToMerged(
  db: PrismaClient,
  kind: keyof typeof folders,
  id: string,
): Promise<void> {
  if (!isId(id)) return
  const merged = await db.review.findFirst({
    where: { kind, subjectId: id, decision: 'merge', mergedInto: { not: null } },
    orderBy: { decidedAt: 'desc' },
    select: { mergedInto: true },
  })
  if (merged) throw redirect(`/${folders[kind]}/${merged.mergedInto}`, 301)
}
