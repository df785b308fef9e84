import { Prisma, type PrismaClient } from '../generated/client'
import { fromRequirementRow } from '../requirement-columns'
import type { Transaction } from '../transaction'
import { NeedContent } from './need-content'
import type { StoredNeed } from './need-row'
import { selectNeeds } from './select-needs.server'

/** What stands in the tables of a need, to be written on: for its own organization. Null: none. */
export async function readNeedContent(
  db: PrismaClient | Transaction,
  id: string,
): Promise<NeedContent | null> {
  const [row] = await selectNeeds(db, Prisma.sql`listing."id" = ${id}::uuid`)
  return row ? contentOf(row) : null
}

function contentOf(row: StoredNeed): NeedContent {
  return NeedContent.parse({
    ...row,
    steps: row.steps.map(({ step }) => step.id),
    industries: row.industryCodes.map(({ industry }) => industry.code),
    budgetMinFen: row.budgetMinFen?.toString() ?? null,
    budgetMaxFen: row.budgetMaxFen?.toString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    deliverBy: row.deliverBy?.toISOString() ?? null,
    lots: row.lots.map((lot) => ({
      ...lot,
      budgetMinFen: lot.budgetMinFen?.toString() ?? null,
      budgetMaxFen: lot.budgetMaxFen?.toString() ?? null,
    })),
    requirements: row.requirements.map((asked) => {
      const { id, lotId, strictness, tier, ...body } = fromRequirementRow(asked)
      return { id, lotId, strictness, tier, body }
    }),
  })
}
