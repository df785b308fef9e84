import { toRequirementColumns } from '../../../prisma/requirement-columns'
import type { Transaction } from '../../../prisma/transaction'
import type { NeedRecord } from './import-record'
import type { StoredRow } from './stored-row'

/** Creates or replaces the need with all that hangs on it; returns its id. */
export async function writeNeed(
  tx: Transaction,
  record: NeedRecord,
  importHash: string,
  stored: StoredRow | null,
): Promise<string> {
  const { organizationKey, steps, codes, requirements, ...facts } = record
  const owner = await tx.organization.findUniqueOrThrow({ where: { key: organizationKey } })
  const data = {
    ...facts,
    organizationId: owner.id,
    confirmedBy: facts.confirmedAt ? owner.name : null,
    importHash,
  }
  const { id } = stored
    ? await tx.need.update({
        where: { id: stored.id },
        data: { ...data, version: { increment: 1 } },
      })
    : await tx.need.create({ data })
  const where = { needId: id }
  await tx.needRequirement.deleteMany({ where })
  await tx.needChainStep.deleteMany({ where })
  await tx.needIndustryCode.deleteMany({ where })
  await tx.needChainStep.createMany({ data: steps.map((stepId) => ({ needId: id, stepId })) })
  await tx.needIndustryCode.createMany({ data: codes.map((code) => ({ needId: id, code })) })
  await tx.needRequirement.createMany({
    data: requirements.map(({ strictness, tier, body }, position) => ({
      needId: id,
      position,
      strictness,
      tier,
      ...toRequirementColumns(body),
    })),
  })
  return id
}
