import type { Transaction } from '../../../prisma/transaction'

/**
 * Puts the step that a form shows, the first one by id, in place. Further steps, which an import may
 * have brought, stay.
 */
export async function replaceStep(
  tx: Transaction,
  kind: 'need' | 'capability' | 'pilot',
  id: string,
  stepId: string,
): Promise<void> {
  const order = { orderBy: { stepId: 'asc' } } as const
  if (kind === 'need') {
    const [shown] = await tx.needChainStep.findMany({ where: { needId: id }, ...order, take: 1 })
    if (shown) await tx.needChainStep.deleteMany({ where: { needId: id, stepId: shown.stepId } })
    await tx.needChainStep.createMany({ data: [{ needId: id, stepId }], skipDuplicates: true })
  } else if (kind === 'capability') {
    const where = { capabilityId: id }
    const [shown] = await tx.capabilityChainStep.findMany({ where, ...order, take: 1 })
    if (shown) {
      await tx.capabilityChainStep.deleteMany({ where: { ...where, stepId: shown.stepId } })
    }
    await tx.capabilityChainStep.createMany({ data: [{ ...where, stepId }], skipDuplicates: true })
  } else {
    const where = { pilotId: id }
    const [shown] = await tx.pilotChainStep.findMany({ where, ...order, take: 1 })
    if (shown) await tx.pilotChainStep.deleteMany({ where: { ...where, stepId: shown.stepId } })
    await tx.pilotChainStep.createMany({ data: [{ ...where, stepId }], skipDuplicates: true })
  }
}
