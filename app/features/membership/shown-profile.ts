import type { ManagedOrganization } from './read-organization.server'

const fields = ['name', 'shortName', 'nameEn', 'summary', 'website', 'address'] as const

/** What an organization says of itself, by name of the field of its form; its park by id. */
export type ShownProfile = Readonly<Record<(typeof fields)[number] | 'park', string | null>>

export function shownProfile(organization: ManagedOrganization): ShownProfile {
  const { name, shortName, nameEn, summary, website, address, park } = organization
  return { name, shortName, nameEn, summary, website, address, park: park?.id ?? null }
}

export const profileFields: readonly (keyof ShownProfile)[] = [...fields, 'park']
