import type { Transaction } from '../../../prisma/transaction'

interface Owner {
  readonly id: string
  readonly name: string
}

/** The organizations of these keys. The answer throws for a key that does not exist. */
export async function readOwners(
  tx: Transaction,
  keys: readonly string[],
): Promise<(key: string) => Owner> {
  const rows = await tx.organization.findMany({
    where: { key: { in: [...new Set(keys)] } },
    select: { id: true, key: true, name: true },
  })
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return (key) => {
    const owner = byKey.get(key)
    if (!owner) throw new Error(`organization ${key} is gone`)
    return owner
  }
}
