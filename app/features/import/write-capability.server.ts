import type { Transaction } from '../../../prisma/transaction'
import type { CapabilityRecord } from './import-record'
import type { StoredRow } from './stored-row'

/** Creates or replaces the capability with all that hangs on it; returns its id. */
export async function writeCapability(
  tx: Transaction,
  record: CapabilityRecord,
  importHash: string,
  stored: StoredRow | null,
): Promise<string> {
  const { organizationKey, steps, codes, ranges, certificates, capacity, ...facts } = record
  const owner = await tx.organization.findUniqueOrThrow({ where: { key: organizationKey } })
  const data = {
    ...facts,
    processes: [...facts.processes],
    materials: [...facts.materials],
    products: [...facts.products],
    evidence: [...facts.evidence],
    capacityValue: capacity?.value ?? null,
    capacityUnit: capacity?.unit ?? null,
    capacityPer: capacity?.per ?? null,
    organizationId: owner.id,
    confirmedBy: facts.confirmedAt ? owner.name : null,
    importHash,
  }
  const { id } = stored
    ? await tx.capability.update({
        where: { id: stored.id },
        data: { ...data, version: { increment: 1 } },
      })
    : await tx.capability.create({ data })
  await clearParts(tx, id)
  await tx.capabilityChainStep.createMany({
    data: steps.map((stepId) => ({ capabilityId: id, stepId })),
  })
  await tx.capabilityIndustryCode.createMany({
    data: codes.map((code) => ({ capabilityId: id, code })),
  })
  await tx.capabilityRange.createMany({
    data: ranges.map((range) => ({ capabilityId: id, ...range })),
  })
  await tx.capabilityCertificate.createMany({
    data: certificates.map((certificate) => ({ capabilityId: id, ...certificate })),
  })
  return id
}

async function clearParts(tx: Transaction, capabilityId: string): Promise<void> {
  const where = { capabilityId }
  await tx.capabilityChainStep.deleteMany({ where })
  await tx.capabilityIndustryCode.deleteMany({ where })
  await tx.capabilityRange.deleteMany({ where })
  await tx.capabilityCertificate.deleteMany({ where })
}
