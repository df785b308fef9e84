import type { PrismaClient } from '../../../../prisma/generated/client'
import { fileStore } from '../../../platform/files/file-store.server'

/** Deletes the file of an import, and all that was read of it but what was written. */
export async function forgetFile(db: PrismaClient, id: string): Promise<void> {
  const run = await db.importRun.findUnique({ where: { id } })
  if (run === null) return
  for (const file of [run.fileId, run.annotatedId])
    if (file !== null) await fileStore().remove(file)
  const isOpen = run.state === 'uploaded' || run.state === 'checked' || run.state === 'failed'
  await db.importRun.updateMany({
    where: { id },
    data: {
      fileId: null,
      annotatedId: null,
      ...(isOpen ? { state: 'failed', failure: 'gone' } : {}),
    },
  })
  await db.$executeRaw`
    UPDATE "ImportRun" SET "preview" = NULL, "settings" = NULL, "report" = NULL WHERE "id" = ${id}::uuid`
}

/** Deletes what undoing an import would need: its time is over. */
export async function forgetChanges(db: PrismaClient, id: string): Promise<void> {
  await db.importChange.deleteMany({ where: { importId: id, run: { state: 'applied' } } })
}
