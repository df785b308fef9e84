import * as z from 'zod'
import type { OutboxSubject, Review } from '../../../prisma/generated/client'
import { indexedOfOrganization } from '../../../prisma/indexed-of-organization.server'
import type { Transaction } from '../../../prisma/transaction'
import type { ListingState, RefusedDecision } from '../../domain/moderation/decide-review'
import type { Decision } from '../../domain/moderation/review'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'

interface Followed {
  readonly decision: Decision
  readonly listing: ListingState | null
  readonly mergeInto: string | null
}

type Indexed = readonly { readonly subject: OutboxSubject; readonly subjectId: string }[]

/** A published listing asks its owner after so many days whether it still holds. */
const listingDays = 90

/** Writes what follows from a decision; says which documents change by it. */
export async function applyDecision(
  tx: Transaction,
  review: Review,
  followed: Followed,
  now: Date,
): Promise<Outcome<Indexed, RefusedDecision>> {
  const kind = review.kind === 'report' ? review.about : review.kind
  if (followed.listing !== null) {
    if (followed.decision === 'merge' && !(await isListing(tx, kind, followed.mergeInto ?? ''))) {
      return refused('target-missing')
    }
    return accepted(await writeState(tx, kind, review.subjectId, followed.listing, now))
  }
  if (followed.decision !== 'approve') return accepted([])
  if (review.kind === 'claim') await acceptClaim(tx, review)
  else if (review.kind === 'verification') {
    if (!(await acceptVerification(tx, review, now))) return refused('name-changed')
  } else if (review.kind === 'label') await acceptLabel(tx, review)
  else return accepted([])
  return accepted(await indexedOfOrganization(tx, review.subjectId))
}

async function isListing(tx: Transaction, kind: string | null, id: string): Promise<boolean> {
  const where = { where: { id, state: 'published' as const } }
  if (kind === 'need') return (await tx.need.count(where)) === 1
  if (kind === 'capability') return (await tx.capability.count(where)) === 1
  return (await tx.pilotPlatform.count(where)) === 1
}

async function writeState(
  tx: Transaction,
  kind: string | null,
  id: string,
  state: ListingState,
  now: Date,
): Promise<Indexed> {
  const isPublished = state === 'published'
  const expiresAt = new Date(now.getTime() + listingDays * 24 * 3_600_000)
  const data = { state, version: { increment: 1 }, ...(isPublished ? { expiresAt } : {}) }
  const update = { where: { id }, data }
  if (kind === 'need') await tx.need.updateMany(update)
  else if (kind === 'capability') await tx.capability.updateMany(update)
  else if (kind === 'pilot') await tx.pilotPlatform.updateMany(update)
  else return []
  return [{ subject: kind, subjectId: id }]
}

/** Who asked first becomes the owner; by then somebody else may have, and it stays with that one. */
async function acceptClaim(tx: Transaction, review: Review): Promise<void> {
  if (review.submittedBy === null) return
  const organizationId = review.subjectId
  if ((await tx.membership.count({ where: { organizationId } })) > 0) return
  const personId = review.submittedBy
  await tx.membership.create({ data: { personId, organizationId, role: 'owner' } })
  // The person's rights have changed: it goes on with them after signing in anew.
  await tx.session.deleteMany({ where: { personId } })
}

const verifiedDetail = z.object({ name: z.string(), uscc: z.string().nullable() })

/** Verifies the name and the code that the evidence is for. False if the organization has others now. */
async function acceptVerification(tx: Transaction, review: Review, now: Date): Promise<boolean> {
  const shown = verifiedDetail.safeParse(review.detail)
  if (!shown.success) return false
  const park = review.parkId ? await tx.park.findUnique({ where: { id: review.parkId } }) : null
  const { count } = await tx.organization.updateMany({
    where: { id: review.subjectId, name: shown.data.name, uscc: shown.data.uscc },
    data: { verifiedAt: now, verifiedBy: park?.name ?? '上海市', version: { increment: 1 } },
  })
  return count === 1
}

const labelDetail = z.object({
  label: z.string(),
  issuer: z.string(),
  expiresAt: z.iso.datetime().nullable(),
})

async function acceptLabel(tx: Transaction, review: Review): Promise<void> {
  const { label, issuer, expiresAt } = labelDetail.parse(review.detail)
  const organizationId = review.subjectId
  const data = {
    issuer,
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    reviewId: review.id,
  }
  await tx.organizationLabel.upsert({
    where: { organizationId_label: { organizationId, label } },
    create: { organizationId, label, ...data },
    update: data,
  })
}
