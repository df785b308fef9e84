import type { PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import { CapabilityContent } from './capability-content'

const parts = {
  steps: { orderBy: { stepId: 'asc' } },
  industryCodes: { orderBy: { code: 'asc' } },
  ranges: { orderBy: { quantity: 'asc' } },
  certificates: { orderBy: { code: 'asc' } },
} as const

/** What stands in the tables of a capability, to be written on. Null: none. */
export async function readCapabilityContent(
  db: PrismaClient | Transaction,
  id: string,
): Promise<CapabilityContent | null> {
  const row = await db.capability.findUnique({ where: { id }, include: parts })
  if (row === null) return null
  return CapabilityContent.parse({
    ...row,
    steps: row.steps.map(({ stepId }) => stepId),
    industries: row.industryCodes.map(({ code }) => code),
    orderMinFen: row.orderMinFen?.toString() ?? null,
    orderMaxFen: row.orderMaxFen?.toString() ?? null,
    certificates: row.certificates.map(({ code, expiresAt }) => ({
      code,
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  })
}
