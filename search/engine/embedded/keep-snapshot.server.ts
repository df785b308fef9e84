import { join } from 'node:path'
import type { PrismaClient } from '../../../prisma/generated/client'
import type { EmbeddedEngine } from '../embedded.server'
import { readSnapshot, type SnapshotKey, writeSnapshot } from './snapshot-file.server'

/** Where the outbox had been read up to, and until when expiries had been applied. */
export interface SnapshotState {
  readonly transaction: bigint
  readonly id: bigint
  readonly sweptUntil: Date
}

export interface SnapshotPlace {
  readonly folder: string
  /** Changes with the program, the lexicon and the definitions: whatever a token depends on. */
  readonly definition: string
}

/** Grows with every change of the sections. */
const format = 1

/**
 * Fills the engine from the snapshot of this database and program, if there is a whole one, and
 * returns the state to go on from; otherwise says why not and leaves the engine as it is.
 */
export async function restoreSnapshot(
  engine: EmbeddedEngine,
  db: PrismaClient,
  place: SnapshotPlace,
): Promise<SnapshotState | { readonly reason: string }> {
  const key = await keyOf(db, place)
  if (!key) return { reason: 'the database does not tell which it is' }
  const read = await readSnapshot(pathOf(place), key)
  if (!read.ok) return { reason: read.reason }
  const state = read.snapshot.state as { transaction: string; id: string; sweptUntil: string }
  const transaction = BigInt(state.transaction)
  // A database that was set back to an earlier state knows nothing of what the snapshot has seen.
  if (transaction > (await nextTransaction(db))) return { reason: 'of-another' }
  try {
    engine.unpack(read.snapshot.sections)
  } catch (error) {
    if (error instanceof RangeError) return { reason: 'damaged' }
    throw error
  }
  return { transaction, id: BigInt(state.id), sweptUntil: new Date(state.sweptUntil) }
}

/**
 * Writes the snapshot. `state` has to be taken before: what is applied while packing is applied
 * again after a restore, which does no harm.
 */
export async function saveSnapshot(
  engine: EmbeddedEngine,
  db: PrismaClient,
  place: SnapshotPlace,
  { transaction, id, sweptUntil }: SnapshotState,
): Promise<void> {
  const key = await keyOf(db, place)
  if (!key) return
  await writeSnapshot(pathOf(place), {
    key,
    state: {
      transaction: String(transaction),
      id: String(id),
      sweptUntil: sweptUntil.toISOString(),
    },
    sections: await engine.pack(),
  })
}

function pathOf({ folder }: SnapshotPlace): string {
  return join(folder, 'search.snapshot')
}

/** The cluster, its timeline and the database in it; null where the server does not say. */
async function keyOf(db: PrismaClient, { definition }: SnapshotPlace): Promise<SnapshotKey | null> {
  try {
    const [row] = await db.$queryRaw<{ database: string }[]>`
      SELECT system_identifier || '/' || timeline_id || '/' || d.oid AS "database"
      FROM pg_control_system(), pg_control_checkpoint(), pg_database d
      WHERE d.datname = current_database()`
    return row ? { format, database: row.database, definition } : null
  } catch {
    return null
  }
}

async function nextTransaction(db: PrismaClient): Promise<bigint> {
  const [row] = await db.$queryRaw<{ next: bigint }[]>`
    SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS "next"`
  return row?.next ?? 0n
}
