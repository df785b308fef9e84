import * as z from 'zod'
import type { ImportChange, ImportRun } from '../../../../prisma/generated/client'
import { recordChange } from '../../../../prisma/record-change.server'
import type { Transaction } from '../../../../prisma/transaction'

const text = z.string().nullable()
const number = z.number().int().nullable()

const Before = z.object({
  name: z.string(),
  uscc: text,
  isUsccConfirmed: z.boolean(),
  shortName: text,
  nameEn: text,
  kind: z.enum(['enterprise', 'university', 'institute', 'platform_owner', 'park_operator']),
  scale: z.enum(['large', 'medium', 'small', 'micro']).nullable(),
  districtCode: text,
  siteRegion: text,
  address: text,
  industryCode: text,
  industryText: text,
  foundedYear: number,
  employees: number,
  summary: text,
  website: text,
  importHash: text,
  labels: z.array(
    z.object({ label: z.string(), issuer: z.string(), expiresAt: z.iso.datetime().nullable() }),
  ),
})

/**
 * Takes back what an import wrote of a firm. One that came with it goes unless people or listings are
 * there by now; of another, what stood before is written again, unless it was changed since.
 */
export async function undoOrganization(
  tx: Transaction,
  run: ImportRun,
  { subjectId: id, isNew, before, revision }: ImportChange,
): Promise<boolean> {
  const row = await tx.organization.findUnique({
    where: { id },
    include: {
      _count: {
        select: {
          ...{ needs: true, capabilities: true, pilots: true },
          ...{ members: true, invitations: true, reviews: true, contacts: true },
        },
      },
    },
  })
  if (row === null || row.version !== revision) return false
  if (isNew) {
    if (Object.values(row._count).some((count) => count > 0)) return false
    await tx.organization.delete({ where: { id } })
  } else {
    const { labels, ...facts } = Before.parse(before)
    await tx.organization.update({ where: { id }, data: { ...facts, version: { increment: 1 } } })
    await tx.organizationLabel.deleteMany({ where: { organizationId: id } })
    await tx.organizationLabel.createMany({
      data: labels.map((label) => ({ organizationId: id, ...label })),
    })
  }
  await recordChange(tx, {
    actor: run.actedBy,
    verb: 'import-undo',
    subject: 'organization',
    subjectId: id,
  })
  return true
}
