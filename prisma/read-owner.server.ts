import type { PrismaClient } from './generated/client'
import type { OwnerRecord } from './owner-json'
import type { Transaction } from './transaction'

/** An organization as it stands beside its listings. Throws if there is none of that id. */
export async function readOwner(
  db: PrismaClient | Transaction,
  id: string,
): Promise<OwnerRecord & { readonly isDemo: boolean }> {
  return db.organization.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      name: true,
      shortName: true,
      nameEn: true,
      scale: true,
      verifiedAt: true,
      isDemo: true,
      district: true,
      park: { select: { id: true, name: true } },
      labels: { select: { label: true, expiresAt: true }, orderBy: { label: 'asc' } },
    },
  })
}
