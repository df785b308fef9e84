import { statedTrl } from '../../app/domain/listing/asked/stated-fact'
import { statedRange } from '../../app/domain/listing/asked/stated-measure'
import type { OfferedRange } from '../../app/domain/listing/offered-range'
import { yuanOfFen } from '../../app/domain/shared/money'
import type { SearchDocument } from '../port'
import type { IndustryRow, OwnerRow, ProjectionContext, StepRow } from './common-rows'
import {
  certificateNames,
  distinct,
  industryLevels,
  ownerPinyin,
  ownerText,
  stepFields,
  stepNames,
  toEpoch,
} from './project-fields'
import { statedField } from './stated-field'

export interface EquipmentRow {
  readonly name: string
  readonly model: string | null
  readonly note: string | null
  readonly rateFen: bigint | null
  readonly ranges: readonly OfferedRange[]
}

/** A pilot platform with its relations; all of it is public. */
export interface PilotSource {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly districtCode: string | null
  readonly parkId: string | null
  readonly scale: string | null
  readonly processes: readonly string[]
  readonly materials: readonly string[]
  readonly certificates: readonly string[]
  readonly trlMin: number | null
  readonly trlMax: number | null
  readonly createdAt: Date
  readonly confirmedAt: Date | null
  readonly expiresAt: Date | null
  readonly organization: OwnerRow
  readonly steps: readonly StepRow[]
  readonly industryCodes: readonly IndustryRow[]
  readonly equipment: readonly EquipmentRow[]
}

/** A platform as the index `pilots` holds it. */
export function pilotDocument(row: PilotSource, { canonical }: ProjectionContext): SearchDocument {
  const text = {
    name: row.name,
    terms: distinct([...row.processes, ...row.materials]),
    summary: row.summary,
    description: row.description,
    equipment: row.equipment.flatMap(({ name, model, note }) =>
      [name, model, note].filter((text) => text !== null),
    ),
    scale: row.scale ?? '',
    steps: stepNames(row.steps),
    certificates: certificateNames(row.certificates),
    organizationName: ownerText(row.organization),
    namePinyin: ownerPinyin(row.organization),
  }
  const ranges = row.equipment.flatMap((it) => it.ranges)
  return {
    id: row.id,
    version: row.version,
    text,
    fields: {
      state: row.state,
      stated: statedField([...ranges.map(statedRange), statedTrl(row.trlMin, row.trlMax)], text),
      ...stepFields(row.steps),
      industry: industryLevels(row.industryCodes),
      district: row.districtCode ?? row.organization.districtCode,
      park: row.parkId,
      organization: row.organization.id,
      process: distinct(row.processes.map(canonical)),
      material: distinct(row.materials.map(canonical)),
      certificate: row.certificates,
      trl: levelsBetween(row.trlMin, row.trlMax),
      rateYuanPerHour: cheapestRate(row.equipment),
      publishedAt: toEpoch(row.createdAt),
      confirmedAt: toEpoch(row.confirmedAt),
      expiresAt: toEpoch(row.expiresAt),
    },
  }
}

function levelsBetween(least: number | null, most: number | null): readonly number[] {
  const from = least ?? most
  const to = most ?? least
  if (from === null || to === null) return []
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
}

function cheapestRate(equipment: readonly EquipmentRow[]): number | null {
  const rates = equipment.flatMap(({ rateFen }) => (rateFen === null ? [] : yuanOfFen(rateFen)))
  return rates.length > 0 ? Math.min(...rates) : null
}
