import type { PrismaClient } from '../../../prisma/generated/client'

/** What the equipment of these pilot platforms states in numbers, each with the name of the equipment. */
export async function readEquipmentRanges(db: PrismaClient, pilotIds: readonly string[]) {
  const rows = await db.equipmentRange.findMany({
    where: { equipment: { pilotId: { in: [...pilotIds] } } },
    orderBy: [{ equipment: { position: 'asc' } }, { quantity: 'asc' }],
    select: {
      quantity: true,
      min: true,
      max: true,
      unit: true,
      equipment: { select: { pilotId: true, name: true } },
    },
  })
  return rows.map(({ equipment, quantity, min, max, unit }) => ({
    ...{ quantity, min, max, unit },
    pilotId: equipment.pilotId,
    of: equipment.name,
  }))
}
