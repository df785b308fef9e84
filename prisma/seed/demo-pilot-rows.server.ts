import { fenOfYuan } from '../../app/domain/shared/money'
import type { Prisma } from '../generated/client'
import { confirmation, districtCode, organizationId, parkId, pilotId } from './demo-values.server'
import type { DemoFile, ParkFile } from './seed-format'
import { stableId } from './stable-id.server'

type Pilot = DemoFile['pilots'][number]

export function demoPilotRow(
  it: Pilot,
  park: ParkFile[number] | null,
  now: Date,
): Prisma.PilotPlatformCreateManyInput {
  return {
    id: pilotId(it.key),
    key: it.key,
    organizationId: organizationId(it.org),
    parkId: park ? parkId(park.key) : null,
    state: 'published',
    name: it.name,
    summary: it.summary,
    description: it.description,
    districtCode: districtCode(it.district),
    address: it.address ?? null,
    scale: it.scale ?? null,
    processes: it.processes,
    materials: it.materials,
    certificates: it.certificates,
    trlMin: it.trl[0],
    trlMax: it.trl[1],
    openDays: it.openingHours.days,
    opensAt: it.openingHours.from,
    closesAt: it.openingHours.to,
    rules: it.rules,
    ...confirmation(it.confirmedDaysAgo, now),
  }
}

export function equipmentRows(it: Pilot): readonly Prisma.EquipmentCreateManyInput[] {
  return it.equipment.map((equipment, position) => ({
    id: stableId('equipment', `${it.key}/${equipment.key}`),
    pilotId: pilotId(it.key),
    key: equipment.key,
    position,
    name: equipment.name,
    model: equipment.model ?? null,
    count: equipment.count,
    rateFen: equipment.rateYuanPerHour === undefined ? null : fenOfYuan(equipment.rateYuanPerHour),
    slotMinutes: equipment.slotMinutes ?? null,
    note: equipment.note ?? null,
  }))
}

export function equipmentRangeRows(it: Pilot): Prisma.EquipmentRangeCreateManyInput[] {
  return it.equipment.flatMap((equipment) =>
    equipment.ranges.map((range) => ({
      equipmentId: stableId('equipment', `${it.key}/${equipment.key}`),
      ...range,
    })),
  )
}
