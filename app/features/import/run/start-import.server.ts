import type { PrismaClient } from '../../../../prisma/generated/client'
import { recordChange } from '../../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../../domain/shared/outcome'
import { daysAfter } from '../../../domain/shared/shanghai-days'
import { fileStore } from '../../../platform/files/file-store.server'
import type { UploadedFile } from '../../../platform/files/read-upload.server'
import { enqueue } from '../../../platform/jobs/enqueue.server'
import type { Language } from '../../../platform/languages/i18n'
import { UnreadableFile } from '../../../platform/sources/unreadable-file'
import type { SheetPreview } from './import-json'
import { type ImportOwner, ownedBy } from './import-owner'
import { previewFile } from './preview-file.server'

/** A file is kept for so many days after it came, with all that was read of it. */
const fileDays = 7

interface SentFile {
  readonly owner: ImportOwner
  readonly personId: string
  readonly file: UploadedFile
  readonly language: Language
}

/** Keeps a file that is to be imported; its id. Refused, with the reason's key, is what nobody can read. */
export async function startImport(
  db: PrismaClient,
  sent: SentFile,
  now: Date,
): Promise<Outcome<string, string>> {
  const { file } = sent
  const preview = await readPreview(file)
  if (!preview.ok) return preview
  const fileId = crypto.randomUUID()
  await fileStore().put(fileId, file.bytes, file.type)
  try {
    return accepted(await writeRun(db, { ...sent, fileId, preview: preview.value }, now))
  } catch (error) {
    await fileStore().remove(fileId)
    throw error
  }
}

async function readPreview(file: UploadedFile): Promise<Outcome<readonly SheetPreview[], string>> {
  try {
    return accepted(await previewFile(file.name, file.bytes))
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.message)
    throw error
  }
}

interface NewRun extends SentFile {
  readonly fileId: string
  readonly preview: readonly SheetPreview[]
}

function writeRun(
  db: PrismaClient,
  { owner, personId, file, fileId, preview, language }: NewRun,
  now: Date,
): Promise<string> {
  const fileUntil = daysAfter(now, fileDays)
  return db.$transaction(async (tx) => {
    const { id } = await tx.importRun.create({
      data: {
        ...ownedBy(owner),
        ...{ fileId, fileUntil, createdBy: personId, actedBy: personId, createdAt: now, language },
        ...{ fileName: file.name, fileBytes: file.bytes.length },
        preview: preview.map((sheet) => ({ ...sheet })),
      },
    })
    await enqueue(tx, { name: 'import', payload: { run: id, task: 'forget-file' } }, fileUntil)
    await recordChange(tx, {
      actor: personId,
      verb: 'start-import',
      subject: 'import',
      subjectId: id,
      after: { organization: owner.organizationId, park: owner.parkId, bytes: file.bytes.length },
    })
    return id
  })
}
