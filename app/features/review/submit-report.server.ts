import type { PrismaClient } from '../../../prisma/generated/client'
import { readVisibleHead } from '../../../prisma/listing-table.server'
import { recordChange } from '../../../prisma/record-change.server'
import { type ListingKind, listingKinds } from '../../domain/listing/kinds'
import { daysToDecide, dueAfter } from '../../domain/moderation/review'
import { isId } from '../../domain/shared/ids'
import { listingOf } from '../../listings/registry.server'
import { isWorkday } from '../../platform/environment/is-workday.server'

export interface ReportedListing {
  readonly kind: ListingKind
  readonly id: string
  /** As anybody may read it: who reports may not read more. */
  readonly title: string
  readonly organizationId: string
  readonly parkId: string | null
}

/** The published listing of that address, or null. */
export async function findReported(
  db: PrismaClient,
  name: string,
  id: string,
  now: Date,
): Promise<ReportedListing | null> {
  const kind = listingKinds.find((it) => it === name)
  if (kind === undefined || !isId(id)) return null
  const head = await readVisibleHead(db, kind, id, now)
  const described = head && (await listingOf(kind).describeStored(db, id))
  if (!head || !described) return null
  const { organizationId } = head
  const { parkId } = await db.organization.findUniqueOrThrow({ where: { id: organizationId } })
  return { kind, id, title: described.publicTitle, organizationId, parkId }
}

interface Report {
  readonly listing: ReportedListing
  readonly personId: string
  readonly note: string
}

/**
 * Tells the operators of a listing's park that something is wrong with it; once a person: while a report
 * is open, another one is that one.
 */
export async function submitReport(
  db: PrismaClient,
  { listing, personId, note }: Report,
  now: Date,
): Promise<void> {
  const { kind, id, title, organizationId, parkId } = listing
  const same = { kind: 'report' as const, subjectId: id, submittedBy: personId, decidedAt: null }
  await db.$transaction(async (tx) => {
    const report = {
      ...same,
      about: kind,
      organizationId,
      parkId,
      title,
      note,
      submittedAt: now,
      dueAt: dueAfter(now, daysToDecide.report, isWorkday),
    }
    const [review] = await tx.review.createManyAndReturn({ data: [report], skipDuplicates: true })
    if (!review) return
    const subject = { subject: kind, subjectId: id } as const
    await recordChange(tx, {
      actor: personId,
      verb: 'report',
      ...subject,
      after: { review: review.id },
    })
  })
}
