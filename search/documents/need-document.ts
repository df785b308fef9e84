import { findQuantity } from '../../app/domain/shared/quantities'
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
  toWan,
} from './project-fields'

export interface NeedRequirementRow {
  readonly kind: string
  readonly tier: number
  readonly lotId: string | null
  readonly quantity: string | null
  readonly value: number | null
  readonly upper: number | null
  readonly unit: string | null
  readonly term: string | null
  readonly certificate: string | null
  readonly text: string | null
}

export interface NeedLotRow {
  readonly id: string
  readonly title: string
  readonly tier: number
}

/** A need with its relations. `detail` is in no index, whatever its tier. */
export interface NeedRow {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly titleTier: number
  readonly summary: string
  readonly summaryTier: number
  readonly description: string
  readonly descriptionTier: number
  readonly alias: string | null
  readonly organizationTier: number
  readonly organization: OwnerRow
  readonly budgetMinFen: bigint | null
  readonly budgetMaxFen: bigint | null
  readonly budgetTier: number
  readonly districtCode: string | null
  readonly placeTier: number
  readonly openedAt: Date | null
  readonly closesAt: Date | null
  readonly datesTier: number
  readonly confirmedAt: Date | null
  readonly expiresAt: Date | null
  readonly stepsTier: number
  readonly steps: readonly StepRow[]
  readonly industryCodes: readonly IndustryRow[]
  readonly lots: readonly NeedLotRow[]
  readonly requirements: readonly NeedRequirementRow[]
}

/**
 * What a reader of `clearance` may read of a need: 0 for the index `needs`, 1 for `member-needs`. The
 * second tier is in no index.
 */
export function needDocument(
  row: NeedRow,
  { canonical }: ProjectionContext,
  clearance: 0 | 1 = 0,
): SearchDocument {
  const mayRead = (tier: number) => tier <= clearance
  const isNamed = mayRead(row.organizationTier)
  const steps = mayRead(row.stepsTier) ? row.steps : []
  const lots = row.lots.filter(({ tier }) => mayRead(tier))
  const requirements = readableRequirements(row, clearance)
  const termsOf = (kind: string) =>
    requirements.flatMap((it) => (it.kind === kind && it.term !== null ? [it.term] : []))
  const processes = termsOf('process')
  const materials = termsOf('material')
  const certificates = requirements.flatMap(({ certificate }) => certificate ?? [])
  return {
    id: row.id,
    version: row.version,
    text: {
      title: mayRead(row.titleTier) ? row.title : '',
      terms: distinct([...processes, ...materials]),
      summary: mayRead(row.summaryTier) ? row.summary : '',
      description: mayRead(row.descriptionTier) ? row.description : '',
      requirements: [...requirements.flatMap(sentenceOf), ...certificateNames(certificates)],
      lots: lots.map(({ title }) => title),
      steps: stepNames(steps),
      organizationName: isNamed ? ownerText(row.organization) : (row.alias ?? ''),
      namePinyin: isNamed ? ownerPinyin(row.organization) : [],
    },
    fields: {
      kind: row.kind,
      state: row.state,
      ...stepFields(steps),
      industry: industryLevels(mayRead(row.stepsTier) ? row.industryCodes : []),
      ...placeFields(row, clearance),
      organization: isNamed ? row.organization.id : null,
      process: distinct(processes.map(canonical)),
      material: distinct(materials.map(canonical)),
      certificate: distinct(certificates),
      trl: requirements.find(({ kind }) => kind === 'trl')?.value ?? null,
      budgetMinWan: mayRead(row.budgetTier) ? toWan(row.budgetMinFen) : null,
      budgetMaxWan: mayRead(row.budgetTier) ? toWan(row.budgetMaxFen) : null,
      publishedAt: mayRead(row.datesTier) ? toEpoch(row.openedAt) : null,
      closesAt: mayRead(row.datesTier) ? toEpoch(row.closesAt) : null,
      confirmedAt: toEpoch(row.confirmedAt),
      expiresAt: toEpoch(row.expiresAt),
    },
  }
}

/** A requirement of a lot is as secret as the lot. */
function readableRequirements(row: NeedRow, clearance: number): readonly NeedRequirementRow[] {
  const secretLots = new Set(row.lots.filter(({ tier }) => tier > clearance).map(({ id }) => id))
  return row.requirements.filter(
    ({ tier, lotId }) => tier <= clearance && (lotId === null || !secretLots.has(lotId)),
  )
}

/** The park is the organization's, and would name it. */
function placeFields(row: NeedRow, clearance: number) {
  const isPlaced = row.placeTier <= clearance
  return {
    district: isPlaced ? row.districtCode : null,
    park: isPlaced && row.organizationTier <= clearance ? row.organization.parkId : null,
  }
}

function sentenceOf(requirement: NeedRequirementRow): readonly string[] {
  if (requirement.text !== null) return [requirement.text]
  if (requirement.kind !== 'numeric' || requirement.quantity === null) return []
  const name = findQuantity(requirement.quantity)?.name ?? requirement.quantity
  const values = [requirement.value, requirement.upper].filter((value) => value !== null)
  return [`${name} ${values.join('–')} ${requirement.unit ?? ''}`.trim()]
}
