import type { fromPrismaEnum } from '../../../prisma/enum-names'
import type { Organization } from '../../../prisma/generated/client'
import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import { nameOf } from '../../platform/languages/name-in'
import { matchedFragment } from '../../platform/lists/matched-fragment'
import { askedRange, markFigures } from '../../wording/asked-facts'
import type { StatedRange } from '../../wording/range-text'
import type { Wording } from '../../wording/wording'

interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** What is read of an organization for its row. */
export interface OrganizationRowRecord
  extends Pick<
    Organization,
    'id' | 'name' | 'summary' | 'scale' | 'isDemo' | 'industryText' | 'foundedYear' | 'employees'
  > {
  readonly kind: ReturnType<typeof fromPrismaEnum<Organization['kind']>>
  readonly isVerified: boolean
  /** Without those that have expired. */
  readonly labels: readonly string[]
  readonly industry: string | null
  readonly district: Named | null
  readonly park: Named | null
  /** Of listings that anybody may find. */
  readonly needs: number
  readonly capabilities: number
  readonly pilots: number
}

/** What was asked of numbers, and what its capabilities state of such. */
export interface AskedOfOrganization {
  readonly measures: readonly AskedMeasure[]
  readonly ranges: readonly (StatedRange & { readonly of: string })[]
}

/** An organization as a row of a list. */
export function viewOrganizationRow(
  organization: OrganizationRowRecord,
  given: Hit['highlights'],
  words: Wording,
  asked: AskedOfOrganization = { measures: [], ranges: [] },
) {
  const { language } = words
  const highlights = markFigures(given, asked.measures, 'offer')
  const { district, park } = organization
  return {
    id: organization.id,
    name: highlights.name ?? [{ text: organization.name, isMatch: false }],
    summary: highlights.summary ?? [{ text: organization.summary ?? '', isMatch: false }],
    fragment:
      askedRange(asked.ranges, asked.measures, words) ??
      matchedFragment('organizations', highlights),
    kind: organization.kind,
    scale: organization.scale,
    isDemo: organization.isDemo,
    isVerified: organization.isVerified,
    labels: organization.labels,
    industry: organization.industry ?? organization.industryText,
    place: [district, park].flatMap((it) => (it === null ? [] : [nameOf(it, language)])),
    foundedYear: organization.foundedYear,
    employees: organization.employees,
    needs: organization.needs,
    capabilities: organization.capabilities,
    pilots: organization.pilots,
  }
}

export type OrganizationRowView = ReturnType<typeof viewOrganizationRow>
