import * as z from 'zod'
import type { Review } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import type { IndexedDocument } from '../../domain/audit/audit-change'

import type { ListingMove, RefusedDecision } from '../../domain/moderation/decide-review'

import type { Decision } from '../../domain/moderation/review'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { decideVersion } from '../../listings/life/decide-version.server'
import { listingOf } from '../../listings/registry.server'
import { listingKindOf } from './listing-kind-of'

interface DecisionToApply {
  readonly decision: Decision
  readonly move: ListingMove | null
  readonly mergeInto: string | null
  /** Who decided. */
  readonly actor: string
}

/** Writes what follows from a decision; says of what the documents change by it. */
export async function applyDecision(
  tx: Transaction,
  review: Review,
  { decision, move, mergeInto, actor }: DecisionToApply,
  now: Date,
): Promise<Outcome<IndexedDocument | null, RefusedDecision>> {
  if (move !== null) {
    const kind = listingKindOf(review)
    const decided = await decideVersion(tx, listingOf(kind), review, { verb: move, mergeInto }, now)
    return decided.ok ? accepted({ subject: kind, subjectId: review.subjectId }) : decided
  }
  if (decision !== 'approve') return accepted(null)
  if (review.kind === 'claim') await acceptClaim(tx, review)
  else if (review.kind === 'verification') {
    if (!(await acceptVerification(tx, review, actor, now))) return refused('name-changed')
  } else if (review.kind === 'label') await acceptLabel(tx, review)
  else return accepted(null)
  return accepted({ subject: 'organization', subjectId: review.subjectId })
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
async function acceptVerification(
  tx: Transaction,
  review: Review,
  actor: string,
  now: Date,
): Promise<boolean> {
  const shown = verifiedDetail.safeParse(review.detail)
  if (!shown.success) return false
  const { count } = await tx.organization.updateMany({
    where: { id: review.subjectId, name: shown.data.name, uscc: shown.data.uscc },
    data: {
      verifiedAt: now,
      verifiedBy: await verifierName(tx, review, actor),
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** The park, where one of its operators decided; otherwise the city did, for whichever park. */
async function verifierName(tx: Transaction, { parkId }: Review, actor: string): Promise<string> {
  const operator = parkId
    ? await tx.parkOperator.findUnique({
        where: { personId_parkId: { personId: actor, parkId } },
        select: { park: { select: { name: true } } },
      })
    : null
  return operator?.park.name ?? '上海市'
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
