import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { writeEquipmentLine } from '../../domain/listing/equipment-line'
import { isId } from '../../domain/shared/ids'
import { openDaysChoices } from './pilot-form'

const parts = {
  steps: { orderBy: { stepId: 'asc' } },
  equipment: {
    orderBy: { position: 'asc' },
    include: { ranges: { orderBy: { quantity: 'asc' } } },
  },
} as const satisfies Prisma.PilotPlatformInclude

type Row = Prisma.PilotPlatformGetPayload<{ include: typeof parts }>

/** A pilot platform as its form shows it. Null: not theirs. */
export async function readPilotDraft(db: PrismaClient, organizationId: string, id: string) {
  if (!isId(id) || !isId(organizationId)) return null
  const row = await db.pilotPlatform.findFirst({ where: { id, organizationId }, include: parts })
  if (row === null) return null
  const values: Readonly<Record<string, string>> = {
    title: row.name,
    summary: row.summary,
    step: row.steps[0]?.stepId ?? '',
    equipment: row.equipment.map(lineOf).join('\n'),
    description: row.description,
    scale: row.scale ?? '',
    processes: row.processes.join('、'),
    materials: row.materials.join('、'),
    trlMin: String(row.trlMin ?? ''),
    trlMax: String(row.trlMax ?? ''),
    openDays: openDaysOf(row.openDays),
    opensAt: row.opensAt ?? '',
    closesAt: row.closesAt ?? '',
    rules: row.rules ?? '',
    district: row.districtCode ?? '',
    address: row.address ?? '',
    version: String(row.version),
  }
  return { id, state: row.state, title: row.name, values }
}

function lineOf({ rateFen, ...it }: Row['equipment'][number]): string {
  return writeEquipmentLine({ ...it, yuanPerHour: rateFen === null ? null : Number(rateFen) / 100 })
}

function openDaysOf(days: readonly number[]): string {
  if (days.length === 0) return ''
  const run = `1-${days.length}`
  const isRun = days.every((day, at) => day === at + 1)
  return isRun && openDaysChoices.some((it) => it === run) ? run : 'kept'
}
