import type { PrismaClient } from '../../../../prisma/generated/client'
import type { Transaction } from '../../../../prisma/transaction'
import type { SheetSettings } from './import-json'
import type { ImportOwner } from './import-owner'
import type { KnownHeaders } from './propose-sheets'

/** What somebody has said of headers before. */
export async function readHeaders(db: PrismaClient, owner: ImportOwner): Promise<KnownHeaders> {
  const rows = await db.importHeader.findMany({ where: { ownerId: ownerId(owner) } })
  const columns = new Map(rows.map(({ kind, header, column }) => [`${kind}/${header}`, column]))
  return (kind, header) => columns.get(`${kind}/${header}`)
}

/** Keeps for the next file what each header is taken for. */
export async function keepHeaders(
  tx: Transaction,
  owner: ImportOwner,
  sheets: readonly SheetSettings[],
): Promise<void> {
  for (const { kind, columns } of sheets) {
    for (const { header, id } of columns) {
      const key = { ownerId: ownerId(owner), kind, header: header.slice(0, 200) }
      const column = id ?? ''
      await tx.importHeader.upsert({
        where: { ownerId_kind_header: key },
        create: { ...key, column },
        update: { column },
      })
    }
  }
}

function ownerId({ organizationId, parkId }: ImportOwner): string {
  return organizationId ?? parkId
}
