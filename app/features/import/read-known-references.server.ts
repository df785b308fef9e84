import type { PrismaClient } from '../../../prisma/generated/client'
import type { KnownReferences } from './known-references'

export async function readKnownReferences(db: PrismaClient): Promise<KnownReferences> {
  const [organizations, parks, steps, industries] = await Promise.all([
    db.organization.findMany({ select: { key: true, uscc: true } }),
    db.park.findMany({ select: { key: true } }),
    db.chainStep.findMany({ select: { id: true } }),
    // Deeper levels last, so that a name that two levels share stands for the finer one.
    db.industryCode.findMany({ select: { code: true, name: true }, orderBy: { level: 'asc' } }),
  ])
  return {
    organizationKeys: new Set(organizations.map(({ key }) => key)),
    parkKeys: new Set(parks.map(({ key }) => key)),
    stepIds: new Set(steps.map(({ id }) => id)),
    industryCodes: new Set(industries.map(({ code }) => code)),
    industryCodeByName: new Map(industries.map(({ code, name }) => [name, code])),
    usccHolders: new Map(
      organizations.flatMap(({ key, uscc }) => (uscc === null ? [] : [[uscc, key] as const])),
    ),
  }
}
