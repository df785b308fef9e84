import type { Prisma } from '../../../prisma/generated/client'
import type { Hit } from '../../../search/port'
import { countDays } from '../../components/format-date'
import { matchedFragment } from '../../platform/matched-fragment'
import { nameOf } from '../../platform/name-in'

export const pilotRowParts = {
  organization: { select: { id: true, name: true, verifiedAt: true } },
  district: true,
  park: { select: { id: true, name: true, nameEn: true } },
  equipment: {
    select: { name: true, model: true, count: true },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.PilotPlatformInclude

type PilotWithRowParts = Prisma.PilotPlatformGetPayload<{ include: typeof pilotRowParts }>

const mostEquipment = 3
const mostProcesses = 3

/** A pilot platform as a row of a list. All of it is public. */
export function viewPilotRow(
  pilot: PilotWithRowParts,
  highlights: Hit['highlights'],
  language: string,
  now: Date,
) {
  const { organization } = pilot
  return {
    id: pilot.id,
    name: highlights.name ?? [{ text: pilot.name, isMatch: false }],
    summary: highlights.summary ?? [{ text: pilot.summary, isMatch: false }],
    fragment: matchedFragment('pilots', highlights),
    isDemo: pilot.isDemo,
    scale: pilot.scale,
    processes: pilot.processes.slice(0, mostProcesses),
    equipment: pilot.equipment
      .slice(0, mostEquipment)
      .map(({ name, model }) => (model === null ? name : `${name} (${model})`)),
    equipmentCount: pilot.equipment.reduce((total, { count }) => total + count, 0),
    trl: { min: pilot.trlMin, max: pilot.trlMax },
    opening:
      pilot.opensAt === null || pilot.closesAt === null
        ? null
        : { days: pilot.openDays, from: pilot.opensAt, to: pilot.closesAt },
    confirmedDays: pilot.confirmedAt === null ? null : countDays(pilot.confirmedAt, now),
    owner: {
      id: organization.id,
      name: organization.name,
      isVerified: organization.verifiedAt !== null,
    },
    place: [pilot.district, pilot.park].flatMap((it) =>
      it === null ? [] : [nameOf(it, language)],
    ),
  }
}

export type PilotRowView = ReturnType<typeof viewPilotRow>
