import type { PrismaClient } from '../../../prisma/generated/client'
import type { KnownReferences } from './known-references'
import { plainName } from './parse-industry'

export async function readKnownReferences(db: PrismaClient): Promise<KnownReferences> {
  const demo = { where: { isDemo: true }, select: { key: true } }
  const [organizations, parks, steps, industries, demoCapabilities, demoNeeds, demoPilots] =
    await Promise.all([
      db.organization.findMany({
        select: { key: true, uscc: true, isDemo: true, name: true, shortName: true, nameEn: true },
      }),
      db.park.findMany({ select: { key: true } }),
      db.chainStep.findMany({ select: { id: true } }),
      // Deeper levels last, so that a name that two levels share stands for the finer one.
      db.industryCode.findMany({
        select: { code: true, name: true, section: true },
        orderBy: { level: 'asc' },
      }),
      db.capability.findMany(demo),
      db.need.findMany(demo),
      db.pilotPlatform.findMany(demo),
    ])
  const keysOf = (rows: readonly { readonly key: string }[]) => new Set(rows.map(({ key }) => key))
  return {
    organizationKeys: keysOf(organizations),
    organizationNames: new Map(
      organizations.map(({ key, name, shortName, nameEn }) => [key, [name, shortName, nameEn]]),
    ),
    parkKeys: keysOf(parks),
    pilotKeys: new Set(),
    stepIds: new Set(steps.map(({ id }) => id)),
    industries: new Map(industries.map(({ code, name, section }) => [code, { name, section }])),
    industryCodeByName: new Map(
      industries.flatMap(({ code, name }) => [
        [name, code],
        [plainName(name), code],
      ]),
    ),
    demoKeys: {
      organizations: keysOf(organizations.filter(({ isDemo }) => isDemo)),
      capabilities: keysOf(demoCapabilities),
      needs: keysOf(demoNeeds),
      pilots: keysOf(demoPilots),
      equipment: new Set(),
    },
    usccHolders: new Map(
      organizations.flatMap(({ key, uscc }) => (uscc === null ? [] : [[uscc, key] as const])),
    ),
  }
}
