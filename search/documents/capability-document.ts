import { statedLeadTime, statedTrl } from '../../app/domain/listing/asked/stated-fact'
import { statedRange } from '../../app/domain/listing/asked/stated-measure'
import type { OfferedRange } from '../../app/domain/listing/offered-range'
import { type Region, regionCodes, regionCovers } from '../../app/domain/shared/regions'
import { fromPrismaEnum } from '../../prisma/enum-names'
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
  validOnly,
} from './project-fields'
import { statedField } from './stated-field'

/** A capability with its relations; all of it is public. */
export interface CapabilitySource {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly processes: readonly string[]
  readonly materials: readonly string[]
  readonly products: readonly string[]
  readonly leadTimeMinDays: number | null
  readonly leadTimeMaxDays: number | null
  readonly serves: string | null
  readonly trl: number | null
  readonly orderMinFen: bigint | null
  readonly orderMaxFen: bigint | null
  readonly evidence: readonly string[]
  readonly createdAt: Date
  readonly confirmedAt: Date | null
  readonly expiresAt: Date | null
  readonly organization: OwnerRow
  readonly steps: readonly StepRow[]
  readonly industryCodes: readonly IndustryRow[]
  readonly certificates: readonly { readonly code: string; readonly expiresAt: Date | null }[]
  readonly ranges: readonly OfferedRange[]
}

/** A capability as the index `capabilities` holds it. */
export function capabilityDocument(
  row: CapabilitySource,
  { now, canonical }: ProjectionContext,
): SearchDocument {
  const certificates = validOnly(row.certificates, now).map(({ code }) => code)
  const { organization } = row
  const text = {
    title: row.title,
    terms: distinct([...row.processes, ...row.materials, ...row.products]),
    summary: row.summary,
    description: row.description,
    certificates: certificateNames(certificates),
    evidence: row.evidence,
    steps: stepNames(row.steps),
    organizationName: ownerText(organization),
    namePinyin: ownerPinyin(organization),
  }
  return {
    id: row.id,
    version: row.version,
    text,
    fields: {
      state: row.state,
      stated: statedField(
        [
          ...row.ranges.map(statedRange),
          statedTrl(row.trl, row.trl),
          statedLeadTime(row.leadTimeMinDays, row.leadTimeMaxDays),
        ],
        text,
      ),
      ...stepFields(row.steps),
      industry: industryLevels(row.industryCodes),
      district: organization.districtCode,
      park: organization.parkId,
      organization: organization.id,
      organizationKind: fromPrismaEnum(organization.kind),
      scale: organization.scale,
      label: validOnly(organization.labels, now).map(({ label }) => label),
      isVerified: organization.verifiedAt !== null,
      process: distinct(row.processes.map(canonical)),
      material: distinct(row.materials.map(canonical)),
      certificate: certificates,
      serves: regionsServed(row.serves),
      trl: row.trl,
      leadTimeDays: row.leadTimeMinDays ?? row.leadTimeMaxDays,
      orderMinWan: toWan(row.orderMinFen),
      orderMaxWan: toWan(row.orderMaxFen),
      publishedAt: toEpoch(row.createdAt),
      confirmedAt: toEpoch(row.confirmedAt),
      expiresAt: toEpoch(row.expiresAt),
    },
  }
}

function regionsServed(serves: string | null): readonly Region[] {
  const offered = regionCodes.find((region) => region === serves)
  return offered ? regionCodes.filter((asked) => regionCovers(offered, asked)) : []
}
