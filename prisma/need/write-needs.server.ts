import { fenOf, instantOf } from '../content-values'
import { toRequirementColumns } from '../requirement-columns'
import type { Transaction } from '../transaction'
import type { NeedContent } from './need-content'

/** A need to be put into the tables, and what stands beside its content. */
export interface NeedToWrite<Head> {
  readonly id: string
  readonly content: NeedContent
  /** Columns that are no content: owner, state, who confirmed it. */
  readonly head: Head
  readonly isNew: boolean
}

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
 * Creates needs or replaces them with all that hangs on them; the ids of lots and requirements are
 * those of the content. The audit entry and the outbox row are the caller's.
 */
export async function writeNeeds(
  tx: Transaction,
  rows: readonly (NeedToWrite<NewHead & NeedHead> | NeedToWrite<NeedHead>)[],
): Promise<void> {
  const replaced = rows.filter(({ isNew }) => !isNew)
  for (const { id, content, head } of replaced) {
    const data = { ...columnsOf(content), ...head, version: { increment: 1 } }
    await tx.need.update({ where: { id }, data })
  }
  const created = rows.filter((row): row is NeedToWrite<NewHead & NeedHead> => row.isNew)
  await tx.need.createMany({
    data: created.map(({ id, content, head }) => ({ id, ...columnsOf(content), ...head })),
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
  rows: readonly Pick<NeedToWrite<unknown>, 'id' | 'content'>[],
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
