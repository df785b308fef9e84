import { redirect } from '@remix-run/node'
import type { PrismaClient } from '../../../prisma/generated/client'
import { folderOf, type ListingKind } from '../../domain/listing/kinds'
import { isId } from '../../domain/shared/ids'

/**
 * Throws the way to the listing that stays, where an operator has merged this one into it: whoever
 * kept the address finds what it stands for now.
 */
export async function leadToMerged(db: PrismaClient, kind: ListingKind, id: string): Promise<void> {
  if (!isId(id)) return
  const merged = await db.review.findFirst({
    where: { kind, subjectId: id, decision: 'merge', mergedInto: { not: null } },
    orderBy: { decidedAt: 'desc' },
    select: { mergedInto: true },
  })
  if (merged) throw redirect(`/${folderOf[kind]}/${merged.mergedInto}`, 301)
}
