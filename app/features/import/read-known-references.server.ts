import type { PrismaClient } from '../../../prisma/generated/client'
import type { KnownReferences } from './known-references'
import { plainName } from './parse-industry'

export async function readKnownReferences(db: PrismaClient): Promise<KnownReferences> {
  const demo = { where: { isDemo: true }, select: { key: true } }
  const [organizations, parks, steps, industries, demoCapabilities, demoNeeds, demoPilots] =
    await Promise.all([
      readOrganizations(db),
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
    ...organizations.known,
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
      organizations: organizations.demoKeys,
      capabilities: keysOf(demoCapabilities),
      needs: keysOf(demoNeeds),
      pilots: keysOf(demoPilots),
      equipment: new Set(),
    },
  }
}

const pageSize = 5_000

/** All organizations by pages: a hundred thousand rows at once would hold more than a file does. */
async function readOrganizations(db: PrismaClient) {
  const organizationKeys = new Set<string>()
  const organizationNames = new Map<string, readonly (string | null)[]>()
  const usccHolders = new Map<string, string>()
  const demoKeys = new Set<string>()
  let last: string | null = null
  for (;;) {
    const page: readonly KnownOrganization[] = await db.organization.findMany({
      select: {
        ...{ id: true, key: true, uscc: true, isDemo: true },
        ...{ name: true, shortName: true, nameEn: true },
      },
      ...(last === null ? {} : { where: { id: { gt: last } } }),
      orderBy: { id: 'asc' },
      take: pageSize,
    })
    for (const { key, uscc, isDemo, name, shortName, nameEn } of page) {
      organizationKeys.add(key)
      organizationNames.set(key, [name, shortName, nameEn])
      if (uscc !== null) usccHolders.set(uscc, key)
      if (isDemo) demoKeys.add(key)
    }
    last = page.at(-1)?.id ?? null
    if (last === null || page.length < pageSize) break
  }
  return { known: { organizationKeys, organizationNames, usccHolders }, demoKeys }
}

interface KnownOrganization {
  readonly id: string
  readonly key: string
  readonly uscc: string | null
  readonly isDemo: boolean
  readonly name: string
  readonly shortName: string | null
  readonly nameEn: string | null
}
