import type { ImportState, PrismaClient } from '../../../../prisma/generated/client'

/** Somebody no longer wants it. */
export class CancelledImport extends Error {
  override readonly name = 'CancelledImport'
}

/** How often the database is told how far it is, in milliseconds. */
const stepMs = 700

/**
 * Tells how far an import is, by a connection of its own, and throws CancelledImport once somebody has
 * called it off. The clock only spares the database.
 */
export function watchRun(db: PrismaClient, id: string, state: ImportState) {
  let toldAt = 0
  return async (done: number): Promise<void> => {
    if (performance.now() - toldAt < stepMs) return
    toldAt = performance.now()
    const { count } = await db.importRun.updateMany({
      where: { id, state, isCancelled: false },
      data: { done },
    })
    if (count === 0) throw new CancelledImport()
  }
}
