import type { ListingKind } from '../app/domain/listing/kinds'
import type { ListingState } from '../app/domain/listing/life'
import type { PrismaClient } from './generated/client'
import type { Transaction } from './transaction'
import { visibleListing } from './visible-listing'

/** What every kind of listing has beside its content. */
export interface ListingHead {
  readonly id: string
  readonly organizationId: string
  readonly state: ListingState
  readonly version: number
  readonly isDemo: boolean
}

const head = { id: true, organizationId: true, state: true, version: true, isDemo: true } as const

/** The listing of that id without its content, or null. */
export function readHead(
  db: PrismaClient | Transaction,
  kind: ListingKind,
  id: string,
): Promise<ListingHead | null> {
  return findHead(db, kind, { id })
}

/** The listing of that id, if anybody may find it now. */
export async function readVisibleHead(
  db: PrismaClient,
  kind: ListingKind,
  id: string,
  now: Date,
): Promise<ListingHead | null> {
  return findHead(db, kind, { id, ...visibleListing(now) })
}

type HeadCondition =
  | { readonly id: string }
  | ({ readonly id: string } & ReturnType<typeof visibleListing>)

function findHead(
  db: PrismaClient | Transaction,
  kind: ListingKind,
  where: HeadCondition,
): Promise<ListingHead | null> {
  const query = { where, select: head }
  if (kind === 'need') return db.need.findFirst(query)
  if (kind === 'capability') return db.capability.findFirst(query)
  return db.pilotPlatform.findFirst(query)
}

/** Puts a listing into a state; its version rises, so that every index takes it up. */
export async function writeState(
  tx: Transaction,
  kind: ListingKind,
  id: string,
  state: ListingState,
): Promise<void> {
  const change = { where: { id }, data: { state, version: { increment: 1 } } }
  if (kind === 'need') await tx.need.update(change)
  else if (kind === 'capability') await tx.capability.update(change)
  else await tx.pilotPlatform.update(change)
}

/** Deletes a listing that was never published, with all that hangs on it; another one stays. */
export async function deleteDraft(tx: Transaction, kind: ListingKind, id: string): Promise<void> {
  const where = { where: { id, state: 'draft' as const } }
  if (kind === 'need') await tx.need.deleteMany(where)
  else if (kind === 'capability') await tx.capability.deleteMany(where)
  else await tx.pilotPlatform.deleteMany(where)
}
