import type { PrismaClient } from '../../../../prisma/generated/client'

/**
 * Tells of an import whose job nobody tries again that nothing was changed, so that no page waits for it: what was
 * to be undone stands as it was applied, anything else has failed and may be checked once more.
 */
export async function giveUpRun(db: PrismaClient, id: string): Promise<void> {
  const data = { failure: 'given-up', isCancelled: false, done: 0 }
  await db.importRun.updateMany({
    where: { id, state: { in: ['checking', 'applying'] } },
    data: { ...data, state: 'failed' },
  })
  await db.importRun.updateMany({
    where: { id, state: 'undoing' },
    data: { ...data, state: 'applied' },
  })
}
