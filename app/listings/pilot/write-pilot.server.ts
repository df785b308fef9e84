import { fenOf } from '../../../prisma/content-values'
import type { Transaction } from '../../../prisma/transaction'
import type { WrittenListing } from '../kind/listing'
import type { PilotContent } from './pilot-content'

/**
 * Creates a pilot platform or replaces it with all that hangs on it. Equipment keeps its id, since
 * others may refer to it. The audit entry and the outbox row are the caller's.
 */
export async function writePilot(
  tx: Transaction,
  written: Omit<WrittenListing, 'content'> & {
    readonly content: PilotContent
    /** Of one that comes from a file: what it is known by there, and a fingerprint of what it says. */
    readonly key?: string
    readonly importHash?: string
  },
): Promise<void> {
  const { id, organizationId, content, head, isNew, key = `account/${id}`, importHash } = written
  const { steps, industries, equipment, ...facts } = content
  const owner = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
  const imported = importHash === undefined ? {} : { importHash }
  const data = { ...facts, ...head, ...imported, parkId: owner.parkId }
  if (isNew) {
    await tx.pilotPlatform.create({ data: { id, key, organizationId, ...data } })
  } else {
    await tx.pilotPlatform.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  }
  await tx.pilotChainStep.deleteMany({ where: { pilotId: id } })
  await tx.pilotIndustryCode.deleteMany({ where: { pilotId: id } })
  await tx.pilotChainStep.createMany({ data: steps.map((stepId) => ({ pilotId: id, stepId })) })
  await tx.pilotIndustryCode.createMany({ data: industries.map((code) => ({ pilotId: id, code })) })
  await writeEquipment(tx, id, equipment)
}

async function writeEquipment(
  tx: Transaction,
  pilotId: string,
  equipment: PilotContent['equipment'],
): Promise<void> {
  const ids = equipment.map(({ id }) => id)
  await tx.equipment.deleteMany({ where: { pilotId, id: { notIn: ids } } })
  for (const [position, { id, ranges, rateFen, ...facts }] of equipment.entries()) {
    const data = { ...facts, position, rateFen: fenOf(rateFen) }
    await tx.equipment.upsert({
      where: { id, pilotId },
      create: { ...data, id, pilotId },
      update: data,
    })
    await tx.equipmentRange.deleteMany({ where: { equipmentId: id } })
    await tx.equipmentRange.createMany({ data: ranges.map((it) => ({ ...it, equipmentId: id })) })
  }
}
