import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { isId } from '../../domain/shared/ids'
import { type OwnListing, readOwnListings } from '../../listings/read-own-listings.server'

const parts = {
  park: { select: { id: true, name: true } },
  district: { select: { code: true, name: true, nameEn: true } },
  industry: { select: { code: true, name: true } },
  labels: { orderBy: { label: 'asc' } },
  members: {
    include: { person: { select: { id: true, name: true, email: true } } },
    orderBy: { createdAt: 'asc' },
  },
  reviews: { orderBy: { submittedAt: 'desc' }, take: 100 },
} as const satisfies Prisma.OrganizationInclude

/** An organization as its members manage it, or null. */
export async function readOrganization(db: PrismaClient, id: string, now: Date) {
  if (!isId(id)) return null
  const row = await db.organization.findUnique({ where: { id }, include: parts })
  if (row === null) return null
  const open = { organizationId: id, settledAt: null, expiresAt: { gt: now } }
  const invitations = await db.invitation.findMany({ where: open, orderBy: { createdAt: 'desc' } })
  return {
    ...viewOrganization(row, await readOwnListings(db, id), now),
    invitations: invitations.map(viewInvitation),
  }
}

export type ManagedOrganization = NonNullable<Awaited<ReturnType<typeof readOrganization>>>

function viewInvitation({
  id,
  email,
  role,
  expiresAt,
}: Prisma.InvitationGetPayload<Record<string, never>>) {
  return { id, email, role, expiresAt: expiresAt.toISOString() }
}

function viewOrganization(
  row: Prisma.OrganizationGetPayload<{ include: typeof parts }>,
  listings: readonly OwnListing[],
  now: Date,
) {
  const repliesOf = (subjectId: string) =>
    row.reviews.find((review) => review.subjectId === subjectId && review.kind !== 'report') ?? null
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    shortName: row.shortName,
    nameEn: row.nameEn,
    uscc: row.uscc,
    isUsccConfirmed: row.isUsccConfirmed,
    summary: row.summary,
    website: row.website,
    address: row.address,
    scale: row.scale,
    industry: row.industry,
    foundedYear: row.foundedYear,
    employees: row.employees,
    district: row.district,
    park: row.park,
    isVerified: row.verifiedAt !== null,
    verifiedBy: row.verifiedBy,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    verification: viewReview(row.reviews.find(({ kind }) => kind === 'verification') ?? null),
    labels: row.labels.map(({ id, label, issuer, expiresAt }) => ({
      id,
      label,
      issuer,
      expiresAt: expiresAt?.toISOString() ?? null,
      isExpired: expiresAt !== null && expiresAt <= now,
    })),
    labelReviews: row.reviews
      .filter(({ kind, decision }) => kind === 'label' && decision !== 'approve')
      .map((review) => ({ id: review.id, title: review.title, review: viewReview(review) })),
    members: row.members.map(({ person, role }) => ({ ...person, role })),
    listings: listings.map((it) => ({ ...it, review: viewReview(repliesOf(it.id)) })),
  }
}

type Row = Prisma.OrganizationGetPayload<{ include: typeof parts }>

/** What the asker is told of a review: never who decided. */
function viewReview(review: Row['reviews'][number] | null) {
  if (review === null) return null
  const { decision, reason, reply, dueAt, decidedAt, submittedAt } = review
  return {
    decision,
    reason,
    reply,
    submittedAt: submittedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}
