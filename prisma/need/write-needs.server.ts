import { fenOf, instantOf } from '../content-values'
import { toRequirementColumns } from '../requirement-columns'
import type { Transaction } from '../transaction'
import type { NeedContent } from './need-content'

interface NewHead {
  readonly key: string
  readonly organizationId: string
}

interface NeedHead extends Partial<NewHead> {
  readonly state?: 'draft' | 'published'
  readonly confirmedAt?: Date | null
  readonly confirmedBy?: string | null
  readonly expiresAt?: Date | null
  readonly openedAt?: Date | null
  readonly isDemo?: boolean
  readonly importHash?: string
}

/**
 * A need to be put into the tables. `head` is what is no content: owner, state, who confirmed it; a
 * new one needs its owner and key.
 */
export type NeedToWrite = { readonly id: string; readonly content: NeedContent } & (
  | { readonly isNew: true; readonly head: NewHead & NeedHead }
  | { readonly isNew: boolean; readonly head: Required<NewHead> & NeedHead }
  | { readonly isNew: false; readonly head: NeedHead }
)

/**
 * Creates needs or replaces them with all that hangs on them; the ids of lots and requirements are
 * those of the content. The audit entry and the outbox row are the caller's.
 */
export async function writeNeeds(tx: Transaction, rows: readonly NeedToWrite[]): Promise<void> {
  const replaced = rows.filter(({ isNew }) => !isNew)
  for (const { id, content, head } of replaced) {
    const data = { ...columnsOf(content), ...head, version: { increment: 1 } }
    await tx.need.update({ where: { id }, data })
  }
  await tx.need.createMany({
    data: rows.flatMap(({ id, content, isNew, head }) => {
      const { key, organizationId } = head
      if (!isNew || key === undefined || organizationId === undefined) return []
      return [{ id, ...columnsOf(content), ...head, key, organizationId }]
    }),
  })
  const where = { needId: { in: replaced.map(({ id }) => id) } }
  await tx.needRequirement.deleteMany({ where })
  await tx.needLot.deleteMany({ where })
  await tx.needChainStep.deleteMany({ where })
  await tx.needIndustryCode.deleteMany({ where })
  await writeParts(tx, rows)
}

/** Notes since when a need takes answers, the first time that it is published. */
export async function openNeed(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tx.need.updateMany({ where: { id, openedAt: null }, data: { openedAt: at } })
}

async function writeParts(
  tx: Transaction,
  rows: readonly Pick<NeedToWrite, 'id' | 'content'>[],
): Promise<void> {
  await tx.needChainStep.createMany({
    data: rows.flatMap(({ id, content }) =>
      content.steps.map((stepId) => ({ needId: id, stepId })),
    ),
  })
  await tx.needIndustryCode.createMany({
    data: rows.flatMap(({ id, content }) =>
      content.industries.map((code) => ({ needId: id, code })),
    ),
  })
  await tx.needLot.createMany({
    data: rows.flatMap(({ id, content }) =>
      content.lots.map(({ budgetMinFen, budgetMaxFen, ...lot }, position) => ({
        ...lot,
        needId: id,
        position,
        budgetMinFen: fenOf(budgetMinFen),
        budgetMaxFen: fenOf(budgetMaxFen),
      })),
    ),
  })
  await tx.needRequirement.createMany({
    data: rows.flatMap(({ id, content }) =>
      content.requirements.map(({ body, ...asked }, position) => ({
        ...asked,
        needId: id,
        position,
        ...toRequirementColumns(body),
      })),
    ),
  })
}

function columnsOf(content: NeedContent) {
  const { steps: _steps, industries: _industries, lots: _lots, requirements: _, ...facts } = content
  return {
    ...facts,
    budgetMinFen: fenOf(facts.budgetMinFen),
    budgetMaxFen: fenOf(facts.budgetMaxFen),
    closesAt: instantOf(facts.closesAt),
    deliverBy: instantOf(facts.deliverBy),
  }
}
