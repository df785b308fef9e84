import * as z from 'zod'
import type { ImportChange, ImportRun, ListingVersion } from '../../../../prisma/generated/client'
import { deleteDraft, readHead, writeState } from '../../../../prisma/listing-table.server'
import { recordChange } from '../../../../prisma/record-change.server'
import type { Transaction } from '../../../../prisma/transaction'
import type { ListingKind } from '../../../domain/listing/kinds'
import { moveListing } from '../../../domain/listing/life'
import { endReviews } from '../../../listings/life/end-reviews.server'
import { lockListing } from '../../../listings/life/lock-listing.server'
import { readNewestVersion, standingOf } from '../../../listings/life/newest-version.server'
import { saveVersion } from '../../../listings/life/save-version.server'
import { submitVersion } from '../../../listings/life/submit-version.server'
import { listingOf } from '../../../listings/registry.server'

const Before = z.object({ content: z.record(z.string(), z.json()), hash: z.string() })

type ListingChange = Omit<ImportChange, 'subject'> & { readonly subject: ListingKind }

/**
 * Takes back a version that an import wrote. A listing that came with it goes: a draft as if it had never
 * been, a published one off the site. Of another, what was written before is written again, and put
 * before an operator where the import's version had been published.
 */
export async function undoListing(
  tx: Transaction,
  run: ImportRun,
  change: ListingChange,
  now: Date,
): Promise<boolean> {
  const { subject: kind, subjectId: id } = change
  await lockListing(tx, kind, id)
  const head = await readHead(tx, kind, id)
  const newest = await readNewestVersion(tx, kind, id)
  if (head === null || newest === null || newest.revision !== change.revision) return false
  const taken = change.isNew
    ? await takeAway(tx, kind, id, newest)
    : await writeBack(tx, run, change, newest, head.organizationId, now)
  if (taken) {
    await recordChange(tx, {
      actor: run.actedBy,
      verb: 'import-undo',
      subject: kind,
      subjectId: id,
    })
  }
  return taken
}

async function takeAway(
  tx: Transaction,
  kind: ListingKind,
  id: string,
  newest: ListingVersion,
): Promise<boolean> {
  const head = await readHead(tx, kind, id)
  const standing = standingOf(head, newest)
  if (standing.listing === 'draft') {
    await endReviews(tx, kind, id)
    await tx.review.deleteMany({ where: { kind, subjectId: id } })
    await tx.listingVersion.deleteMany({ where: { kind, listingId: id } })
    await deleteDraft(tx, kind, id)
  } else {
    const moved = moveListing('close', standing, { isOwnerVerified: false })
    if (!moved.ok) return false
    await endReviews(tx, kind, id)
    await writeState(tx, kind, id, moved.value.listing)
  }
  await tx.importedKey.deleteMany({ where: { listingId: id } })
  return true
}

async function writeBack(
  tx: Transaction,
  run: ImportRun,
  { subject: kind, subjectId: id, before }: ListingChange,
  newest: ListingVersion,
  organizationId: string,
  now: Date,
): Promise<boolean> {
  const { content, hash } = Before.parse(before)
  const version = { id, organizationId, actor: run.actedBy, revision: newest.revision, content }
  const saved = await saveVersion(tx, listingOf(kind), version, now)
  if (!saved.ok) return false
  const wasPublished = newest.state === 'approved'
  const wasWaiting = newest.state === 'submitted'
  if (wasPublished || wasWaiting) {
    await submitVersion(tx, listingOf(kind), saved.value, run.actedBy, now)
  }
  await tx.importedKey.updateMany({ where: { listingId: id }, data: { hash } })
  return true
}
