import { createHash } from 'node:crypto'
import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { daysToDecide, dueAfter } from '../../domain/moderation/review'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { isWorkday } from '../../platform/environment/is-workday.server'
import { logger } from '../../platform/environment/logger.server'
import { fileStore } from '../../platform/files/file-store.server'
import type { UploadedFile } from '../../platform/files/read-upload.server'

/** What is claimed of a label, as it will be written. */
interface ClaimedLabel {
  readonly label: string
  readonly issuer: string
  readonly expiresAt: string | null
}

export interface EvidenceRequest {
  readonly organizationId: string
  readonly personId: string
  /** Null: the organization itself is to be verified. */
  readonly label: ClaimedLabel | null
  readonly files: readonly UploadedFile[]
}

/**
 * Puts the verification of an organization, or a label of it, with its evidence before the operators
 * of its park. One verification, and one review of a label, at a time: a second one is refused.
 */
export async function submitEvidence(
  db: PrismaClient,
  asked: EvidenceRequest,
  now: Date,
): Promise<Outcome<string, 'open-already' | 'no-files'>> {
  const { files } = asked
  if (files.length === 0) return refused('no-files')
  const stored = files.map((file) => ({ ...file, id: crypto.randomUUID() }))
  try {
    // Before the rows: a row never speaks of a file that is not there.
    for (const { id, bytes, type } of stored) await fileStore().put(id, bytes, type)
    const written = await writeReview(db, asked, stored, now)
    if (!written.ok) await removeFiles(stored)
    return written
  } catch (error) {
    await removeUnlessWritten(db, stored)
    throw error
  }
}

type StoredFile = UploadedFile & { readonly id: string }

async function removeFiles(stored: readonly StoredFile[]): Promise<void> {
  for (const { id } of stored) await fileStore().remove(id)
}

/** A commit whose answer was lost may have written the rows: then their files stay. */
async function removeUnlessWritten(db: PrismaClient, stored: readonly StoredFile[]): Promise<void> {
  const ids = stored.map(({ id }) => id)
  try {
    if ((await db.evidenceFile.count({ where: { id: { in: ids } } })) === 0)
      await removeFiles(stored)
  } catch (error) {
    logger().error({ err: error, files: ids }, 'files may have been left without their review')
  }
}

function writeReview(
  db: PrismaClient,
  { organizationId, personId, label }: EvidenceRequest,
  stored: readonly StoredFile[],
  now: Date,
): Promise<Outcome<string, 'open-already'>> {
  const kind = label === null ? 'verification' : 'label'
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR UPDATE`
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const open = { kind, subjectId: organizationId, decidedAt: null } as const
    const same = label === null ? open : { ...open, title: label.label }
    if ((await tx.review.count({ where: same })) > 0) return refused('open-already')
    const { name, uscc } = organization
    const title = label?.label ?? name
    const { id } = await tx.review.create({
      data: {
        ...open,
        organizationId,
        title,
        parkId: organization.parkId,
        // As they are now: an operator verifies what the evidence is for, not what is said later.
        detail: label === null ? { name, uscc } : { ...label },
        submittedBy: personId,
        submittedAt: now,
        dueAt: dueAfter(now, daysToDecide[kind], isWorkday),
        isDemo: organization.isDemo,
        files: {
          create: stored.map(({ id, name, type, bytes }) => ({
            id,
            name,
            type,
            bytes: bytes.length,
            sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
            uploadedBy: personId,
          })),
        },
      },
    })
    await recordChange(tx, {
      actor: personId,
      verb: `submit-${kind}`,
      subject: 'organization',
      subjectId: organizationId,
      after: { review: id, title, files: stored.length },
    })
    return accepted(id)
  })
}
