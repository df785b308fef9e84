import type { PrismaClient } from '../../../prisma/generated/client'
import { cachedFor } from '../environment/cached-for.server'

interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** The names behind the codes that facets and rows carry. */
export interface Taxonomy {
  readonly chain: ReadonlyMap<string, Named>
  readonly step: ReadonlyMap<string, Named>
  readonly industry: ReadonlyMap<string, Named>
  readonly district: ReadonlyMap<string, Named>
  readonly park: ReadonlyMap<string, Named>
}

const lifetimeMs = 60_000

/** Reference data changes with a deployment, parks now and then: read anew after a minute. */
export function taxonomy(db: PrismaClient, now: Date): Promise<Taxonomy> {
  return cachedFor({ name: 'taxonomy', lifetimeMs }, now, () => readTaxonomy(db))
}

async function readTaxonomy(db: PrismaClient): Promise<Taxonomy> {
  const [chains, steps, industries, districts, parks] = await Promise.all([
    db.chain.findMany({ select: { id: true, name: true, nameEn: true } }),
    db.chainStep.findMany({ select: { id: true, name: true, nameEn: true } }),
    db.industryCode.findMany({ select: { code: true, name: true } }),
    db.district.findMany(),
    db.park.findMany({ select: { id: true, name: true, nameEn: true } }),
  ])
  return {
    chain: new Map(chains.map((it) => [it.id, it])),
    step: new Map(steps.map((it) => [it.id, it])),
    industry: new Map(industries.map((it) => [it.code, { name: it.name, nameEn: null }])),
    district: new Map(districts.map((it) => [it.code, it])),
    park: new Map(parks.map((it) => [it.id, it])),
  }
}
