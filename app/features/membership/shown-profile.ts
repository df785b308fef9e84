import { nameOf } from '../../platform/languages/name-in'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { ManagedOrganization } from './read-organization.server'

export const profileFields = [
  'name',
  'shortName',
  'nameEn',
  'summary',
  'website',
  'address',
  'scale',
  'industry',
  'foundedYear',
  'employees',
  'district',
  'park',
] as const
export type ProfileField = (typeof profileFields)[number]

/** What an organization says of itself, as the fields of its form hold it. */
export type ShownProfile = Readonly<Record<ProfileField, string | null>>

export function shownProfile(organization: ManagedOrganization): ShownProfile {
  const { name, shortName, nameEn, summary, website, address, scale } = organization
  return {
    ...{ name, shortName, nameEn, summary, website, address, scale },
    industry: organization.industry?.code ?? null,
    foundedYear: organization.foundedYear?.toString() ?? null,
    employees: organization.employees?.toString() ?? null,
    district: organization.district?.code ?? null,
    park: organization.park?.id ?? null,
  }
}

/** The same in words, where the form holds a code. */
export function profileInWords(
  organization: ManagedOrganization,
  { t, language }: Pick<PageContext, 't' | 'language'>,
): ShownProfile {
  const { scale, industry, district, park } = organization
  return {
    ...shownProfile(organization),
    scale: scale && t(`found:scale.${scale}`),
    industry: industry && `${industry.code} ${industry.name}`,
    district: district && nameOf(district, language),
    park: park?.name ?? null,
  }
}
