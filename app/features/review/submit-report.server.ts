import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { visibleListing } from '../../../prisma/visible-listing'
import { daysToDecide, dueAfter } from '../../domain/moderation/review'
import { isId } from '../../domain/shared/ids'
import { isWorkday } from '../../platform/environment/is-workday.server'

export interface ReportedListing {
  readonly kind: 'need' | 'capability' | 'pilot'
  readonly id: string
  readonly title: string
  readonly organizationId: string
  readonly parkId: string | null
}

/** The published listing of that address, or null. */
export async function findReported(
  db: PrismaClient,
  kind: string,
  id: string,
  now: Date,
): Promise<ReportedListing | null> {
  if (!isId(id)) return null
  const query = {
    where: { id, ...visibleListing(now) },
    include: { organization: { select: { parkId: true } } },
  } as const
  if (kind === 'pilot') {
    const row = await db.pilotPlatform.findFirst(query)
    return row && listingOf('pilot', { ...row, title: row.name })
  }
  if (kind === 'need') {
    const row = await db.need.findFirst(query)
    // Who reports may not read more of it than anybody.
    return row && listingOf('need', { ...row, title: row.titleTier === 0 ? row.title : '' })
  }
  if (kind !== 'capability') return null
  const row = await db.capability.findFirst(query)
  return row && listingOf('capability', row)
}

interface Row {
  readonly id: string
  readonly title: string
  readonly organizationId: string
  readonly organization: { readonly parkId: string | null }
}

function listingOf(kind: ReportedListing['kind'], row: Row): ReportedListing {
  const { id, title, organizationId, organization } = row
  return { kind, id, title, organizationId, parkId: organization.parkId }
}

interface Report {
  readonly listing: ReportedListing
  readonly personId: string
  readonly note: string
}

/** Tells the operators of a listing's park that something is wrong with it; once a person. */
export async function submitReport(
  db: PrismaClient,
  { listing, personId, note }: Report,
  now: Date,
): Promise<void> {
  const { kind, id, title, organizationId, parkId } = listing
  const same = { kind: 'report' as const, subjectId: id, submittedBy: personId, decidedAt: null }
  await db.$transaction(async (tx) => {
    if ((await tx.review.count({ where: same })) > 0) return
    const review = await tx.review.create({
      data: {
        ...same,
        about: kind,
        organizationId,
        parkId,
        title,
        note,
        submittedAt: now,
        dueAt: dueAfter(now, daysToDecide.report, isWorkday),
      },
    })
    const subject = { subject: kind, subjectId: id }
    await recordChange(tx, {
      actor: personId,
      verb: 'report',
      ...subject,
      after: { review: review.id },
    })
  })
}
