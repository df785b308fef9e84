import type { PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import { PilotContent } from './pilot-content'

const parts = {
  steps: { orderBy: { stepId: 'asc' } },
  industryCodes: { orderBy: { code: 'asc' } },
  equipment: {
    orderBy: { position: 'asc' },
    include: { ranges: { orderBy: { quantity: 'asc' } } },
  },
} as const

/** What stands in the tables of a pilot platform, to be written on. Null: none. */
export async function readPilotContent(
  db: PrismaClient | Transaction,
  id: string,
): Promise<PilotContent | null> {
  const row = await db.pilotPlatform.findUnique({ where: { id }, include: parts })
  if (row === null) return null
  return PilotContent.parse({
    ...row,
    steps: row.steps.map(({ stepId }) => stepId),
    industries: row.industryCodes.map(({ code }) => code),
    equipment: row.equipment.map((it) => ({ ...it, rateFen: it.rateFen?.toString() ?? null })),
  })
}
