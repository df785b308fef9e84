import type { Tier } from '../../app/domain/shared/tier'
import { Prisma, type PrismaClient } from '../generated/client'
import type { Transaction } from '../transaction'
import { visibleListingSql } from '../visible-listing'
import { type NeedReading, type ReadableNeed, readableNeed } from './readable-need'
import { selectNeeds } from './select-needs.server'

interface NeedReader {
  readonly clearance: Tier
  /** Then only those that are published and have not lapsed; null: in whatever state. */
  readonly visibleAt: Date | null
}

/** These needs as a reader may read them, in any order. An id that is none must not get here. */
export async function readNeeds(
  db: PrismaClient | Transaction,
  ids: readonly string[],
  { clearance, visibleAt }: NeedReader,
): Promise<readonly ReadableNeed[]> {
  if (ids.length === 0) return []
  const isVisible = visibleAt === null ? Prisma.sql`TRUE` : visibleListingSql(visibleAt)
  const rows = await selectNeeds(
    db,
    Prisma.sql`listing."id" = ANY(${[...ids]}::uuid[]) AND ${isVisible}`,
  )
  return rows.map((row) => readableNeed(row, clearance))
}

/** One in whatever state, for a reader of any clearance; null: there is none. */
export async function readStoredNeed(
  db: PrismaClient | Transaction,
  id: string,
): Promise<NeedReading | null> {
  const [row] = await selectNeeds(db, Prisma.sql`listing."id" = ${id}::uuid`)
  return row === undefined ? null : (clearance) => readableNeed(row, clearance)
}

/** Those of these needs that are visible and still take answers. */
export async function readOpenNeeds(
  db: PrismaClient,
  ids: readonly string[],
  { clearance, now }: { readonly clearance: Tier; readonly now: Date },
): Promise<readonly ReadableNeed[]> {
  const needs = await selectNeeds(
    db,
    Prisma.sql`listing."id" = ANY(${[...ids]}::uuid[]) AND ${visibleListingSql(now)}
      AND ${isOpenSql(now)}`,
  )
  return needs.map((row) => readableNeed(row, clearance))
}

/**
 * The visible needs that still take answers and say publicly whose they are, of one organization, as
 * anybody reads them.
 */
export async function readNamedNeedsOf(
  db: PrismaClient,
  organizationId: string,
  now: Date,
): Promise<readonly ReadableNeed[]> {
  const rows = await selectNeeds(
    db,
    Prisma.sql`listing."organizationId" = ${organizationId}::uuid AND ${isNamedSql}
      AND ${visibleListingSql(now)} AND ${isOpenSql(now)}`,
  )
  return rows.map((row) => readableNeed(row, 0))
}

/** A need whose poster is withheld must not give itself away in the poster's numbers. */
export const isNamed = { organizationTier: 0 } as const

/** The same for a statement of our own, over the table called `listing`. */
export const isNamedSql = Prisma.sql`listing."organizationTier" = 0`

function isOpenSql(now: Date): Prisma.Sql {
  return Prisma.sql`(listing."closesAt" IS NULL OR listing."closesAt" > ${now})`
}
