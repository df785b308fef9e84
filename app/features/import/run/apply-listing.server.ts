import type { ImportRun, Prisma } from '../../../../prisma/generated/client'
import type { Transaction } from '../../../../prisma/transaction'
import type { ListingKind } from '../../../domain/listing/kinds'
import { readWritten } from '../../../listings/form/read-draft.server'
import { saveVersion } from '../../../listings/life/save-version.server'
import { submitVersion } from '../../../listings/life/submit-version.server'
import { listingOf, registeredKinds } from '../../../listings/registry.server'
import { fingerprint } from '../fingerprint.server'

export interface ListingTally {
  created: number
  updated: number
  unchanged: number
}

interface ImportedListing {
  readonly key: string
  readonly organizationKey: string
}

/** Ids of the equipment that a listing has, by key. */
type Content = (ids: ReadonlyMap<string, string>) => Prisma.InputJsonObject

/**
 * Writes a row as a version of its listing, which is found again by its key. One that is closed or
 * hidden stays so, and the row is a new listing.
 */
export async function applyListing(
  tx: Transaction,
  run: ImportRun,
  kind: ListingKind,
  record: ImportedListing,
  content: Content,
  now: Date,
): Promise<keyof ListingTally> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { key: record.organizationKey },
    select: { id: true, verifiedAt: true },
  })
  const organizationId = organization.id
  const place = { organizationId, kind, key: record.key }
  const known = await tx.importedKey.findUnique({ where: { organizationId_kind_key: place } })
  const hash = fingerprint(record)
  const before = known === null ? null : await readBefore(tx, kind, organizationId, known.listingId)
  if (known?.hash === hash && before !== null) return 'unchanged'
  const id = before === null ? crypto.randomUUID() : (known?.listingId ?? crypto.randomUUID())
  const saved = await saveVersion(
    tx,
    listingOf(kind),
    {
      ...{ id, organizationId, actor: run.actedBy, revision: before?.revision ?? 0 },
      content: content(before?.equipment ?? new Map()),
    },
    now,
  )
  if (!saved.ok) throw new Error(`an imported listing could not be saved: ${saved.reason}`)
  if (run.isSubmitted && organization.verifiedAt !== null) {
    await submitVersion(tx, listingOf(kind), saved.value, run.actedBy, now)
  }
  await tx.importedKey.upsert({
    where: { organizationId_kind_key: place },
    create: { ...place, listingId: id, hash },
    update: { listingId: id, hash },
  })
  await tx.importChange.create({
    data: {
      ...{ importId: run.id, subject: kind, subjectId: id, isNew: before === null },
      revision: saved.value.revision,
      ...(before === null ? {} : { before: { content: before.content, hash: known?.hash ?? '' } }),
    },
  })
  return before === null ? 'created' : 'updated'
}

interface Before {
  readonly content: Prisma.InputJsonObject
  readonly revision: number
  readonly equipment: ReadonlyMap<string, string>
}

/** What is written of a listing, or null if there is none that can be written on. */
async function readBefore(
  tx: Transaction,
  kind: ListingKind,
  organizationId: string,
  id: string,
): Promise<Before | null> {
  return registeredKinds[kind].withForm(async (form) => {
    const written = await readWritten(tx, form, { organizationId, id })
    if (written === null || ['closed', 'hidden'].includes(written.head.state)) return null
    return {
      content: written.content,
      revision: written.newest?.revision ?? 0,
      equipment: equipmentIds(written.content),
    }
  })
}

function equipmentIds(content: object): ReadonlyMap<string, string> {
  if (!('equipment' in content) || !Array.isArray(content.equipment)) return new Map()
  return new Map(
    content.equipment.map(({ key, id }: { readonly key: string; readonly id: string }) => [
      key,
      id,
    ]),
  )
}
