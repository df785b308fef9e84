import { statedLeadTime, statedTrl } from '../../app/domain/listing/asked/stated-fact'
import { statedRange } from '../../app/domain/listing/asked/stated-measure'
import type { OfferedRange } from '../../app/domain/listing/offered-range'
import { fromPrismaEnum } from '../../prisma/enum-names'
import type { SearchDocument } from '../port'
import type { IndustryRow, OwnerRow, ProjectionContext, StepRow } from './common-rows'
import { isSearchable } from './is-searchable'
import {
  distinct,
  industryLevels,
  ownerPinyin,
  stepFields,
  toEpoch,
  validOnly,
} from './project-fields'
import { statedField } from './stated-field'

/** An organization with what it offers. Its needs are not here: some do not say whose they are. */
export interface OrganizationSource extends OwnerRow {
  readonly version: number
  readonly uscc: string | null
  readonly summary: string | null
  readonly foundedYear: number | null
  readonly employees: number | null
  readonly updatedAt: Date
  readonly industry: IndustryRow['industry'] | null
  /** The industry in the words of a source that gives no code. */
  readonly industryText: string | null
  readonly capabilities: readonly {
    readonly title: string
    readonly products: readonly string[]
    readonly state: string
    readonly expiresAt: Date | null
    readonly steps: readonly StepRow[]
    readonly ranges: readonly OfferedRange[]
    readonly trl: number | null
    readonly leadTimeMinDays: number | null
    readonly leadTimeMaxDays: number | null
  }[]
}

/** An organization as the index `organizations` holds it. */
export function organizationDocument(
  row: OrganizationSource,
  { now }: ProjectionContext,
): SearchDocument {
  const offered = row.capabilities.filter((capability) => isSearchable(capability, now))
  const { chain, step } = stepFields(offered.flatMap(({ steps }) => steps))
  const offering = {
    summary: row.summary ?? '',
    capabilities: offered.map(({ title }) => title),
    products: distinct(offered.flatMap(({ products }) => products)),
  }
  const text = {
    name: row.name,
    shortName: row.shortName ?? '',
    nameEn: row.nameEn ?? '',
    ...offering,
    trade: row.industryText ?? '',
    uscc: row.uscc ?? '',
    namePinyin: ownerPinyin(row),
  }
  const stated = offered.flatMap((it) => [
    ...it.ranges.map(statedRange),
    statedTrl(it.trl, it.trl),
    statedLeadTime(it.leadTimeMinDays, it.leadTimeMaxDays),
  ])
  return {
    id: row.id,
    version: row.version,
    text,
    fields: {
      kind: fromPrismaEnum(row.kind),
      scale: row.scale,
      label: validOnly(row.labels, now).map(({ label }) => label),
      district: row.districtCode,
      park: row.parkId,
      industry: row.industry ? industryLevels([{ industry: row.industry }]) : [],
      chain,
      step: distinct(step),
      isVerified: row.verifiedAt !== null,
      foundedYear: row.foundedYear,
      employees: row.employees,
      capabilityCount: offered.length,
      stated: statedField(stated, offering),
      updatedAt: toEpoch(row.updatedAt),
    },
  }
}
