import type { PilotPlatform } from '../../../prisma/generated/client'
import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import { termName } from '../../platform/lists/label-source'
import { matchedFragment } from '../../platform/lists/matched-fragment'
import { askedRange, markFigures } from '../../wording/asked-facts'
import type { StatedRange } from '../../wording/range-text'
import type { Wording } from '../../wording/wording'

interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** What is read of a pilot platform for its row. */
export interface PilotRowRecord
  extends Pick<
    PilotPlatform,
    | 'id'
    | 'name'
    | 'summary'
    | 'isDemo'
    | 'scale'
    | 'processes'
    | 'trlMin'
    | 'trlMax'
    | 'openDays'
    | 'opensAt'
    | 'closesAt'
    | 'confirmedAt'
  > {
  readonly organization: {
    readonly id: string
    readonly name: string
    readonly isVerified: boolean
  }
  readonly district: Named | null
  readonly park: Named | null
  /** The first few, as the owner put them. */
  readonly equipment: readonly { readonly name: string; readonly model: string | null }[]
  readonly equipmentCount: number
}

/** What was asked of numbers, and what the equipment states of such. */
export interface AskedOfPilot {
  readonly measures: readonly AskedMeasure[]
  readonly ranges: readonly (StatedRange & { readonly of: string })[]
}

const mostProcesses = 3

/** A pilot platform as a row of a list. All of it is public. */
export function viewPilotRow(
  pilot: PilotRowRecord,
  given: Hit['highlights'],
  words: Wording,
  now: Date,
  asked: AskedOfPilot = { measures: [], ranges: [] },
) {
  const highlights = markFigures(given, asked.measures, 'offer')
  const { organization } = pilot
  const { language } = words
  return {
    id: pilot.id,
    name: highlights.name ?? [{ text: pilot.name, isMatch: false }],
    summary: highlights.summary ?? [{ text: pilot.summary, isMatch: false }],
    fragment:
      askedRange(asked.ranges, asked.measures, words) ?? matchedFragment('pilots', highlights),
    isDemo: pilot.isDemo,
    scale: pilot.scale,
    processes: pilot.processes.slice(0, mostProcesses).map((it) => termName(it, words)),
    equipment: pilot.equipment.map(({ name, model }) =>
      model === null ? name : `${name} (${model})`,
    ),
    equipmentCount: pilot.equipmentCount,
    trl: { min: pilot.trlMin, max: pilot.trlMax },
    opening:
      pilot.opensAt === null || pilot.closesAt === null
        ? null
        : { days: pilot.openDays, from: pilot.opensAt, to: pilot.closesAt },
    confirmedDays: pilot.confirmedAt === null ? null : countDays(pilot.confirmedAt, now),
    owner: {
      id: organization.id,
      name: organization.name,
      isVerified: organization.isVerified,
    },
    place: [pilot.district, pilot.park].flatMap((it) =>
      it === null ? [] : [nameOf(it, language)],
    ),
  }
}

export type PilotRowView = ReturnType<typeof viewPilotRow>
