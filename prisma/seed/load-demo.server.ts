import type { PrismaClient } from '../generated/client'
import { recordCreation } from '../record-creation.server'
import type { Transaction } from '../transaction'
import * as listings from './demo-listing-rows.server'
import * as organizations from './demo-organization-rows.server'
import * as pilots from './demo-pilot-rows.server'
import * as values from './demo-values.server'
import { readDemo, readSeedParks } from './read-seed-files.server'
import type { DemoFile, ParkFile } from './seed-format'

export interface DemoCounts {
  readonly organizations: number
  readonly capabilities: number
  readonly needs: number
  readonly pilots: number
}

/**
 * Loads the demo listings of `folder` (`prisma/seed`) in one transaction, once: returns null if
 * the database holds demo data already. Dates are counted from `now`.
 */
export async function loadDemoData(
  db: PrismaClient,
  now: Date,
  folder = 'prisma/seed',
): Promise<DemoCounts | null> {
  const demo = readDemo(folder)
  const parks = readSeedParks(folder)
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lianhe-demo'))`
      if ((await tx.organization.count({ where: { isDemo: true } })) > 0) return null
      await insertParks(tx, parks)
      await insertOrganizations(tx, demo, parks, now)
      await insertCapabilities(tx, demo, now)
      await insertNeeds(tx, demo, now)
      await insertPilots(tx, demo, parks, now)
      return {
        organizations: demo.organizations.length,
        capabilities: demo.capabilities.length,
        needs: demo.needs.length,
        pilots: demo.pilots.length,
      }
    },
    { timeout: 120_000, maxWait: 60_000 },
  )
}

async function insertParks(tx: Transaction, parks: ParkFile): Promise<void> {
  await tx.park.createMany({ data: parks.map(organizations.parkRow) })
  await tx.parkChain.createMany({
    data: parks.flatMap((park) =>
      park.chains.map((chainId) => ({ parkId: values.parkId(park.key), chainId })),
    ),
  })
}

async function insertOrganizations(
  tx: Transaction,
  demo: DemoFile,
  parks: ParkFile,
  now: Date,
): Promise<void> {
  const chainsOf = chainsByOrganization(demo)
  await tx.organization.createMany({
    data: demo.organizations.map((it, index) =>
      organizations.demoOrganizationRow(
        it,
        index,
        values.parkOf(it.key, it.district, chainsOf.get(it.key) ?? [], parks),
        now,
      ),
    ),
  })
  await tx.organizationLabel.createMany({
    data: demo.organizations.flatMap((it) => organizations.labelRows(it, now)),
  })
  await recordCreation(
    tx,
    'organization',
    demo.organizations.map((it) => values.organizationId(it.key)),
    'demo',
  )
}

function chainsByOrganization(demo: DemoFile): ReadonlyMap<string, readonly string[]> {
  const chains = new Map<string, string[]>()
  for (const { org, steps } of [...demo.capabilities, ...demo.needs, ...demo.pilots]) {
    const known = chains.get(org) ?? []
    chains.set(org, [...known, ...steps.map((step) => step.split('/')[0] ?? step)])
  }
  return chains
}

async function insertCapabilities(tx: Transaction, demo: DemoFile, now: Date): Promise<void> {
  const all = demo.capabilities.map((it) => ({ ...it, id: values.capabilityId(it.key) }))
  await tx.capability.createMany({
    data: demo.capabilities.map((it) => listings.demoCapabilityRow(it, now)),
  })
  await tx.capabilityChainStep.createMany({
    data: all.flatMap((it) => it.steps.map((stepId) => ({ capabilityId: it.id, stepId }))),
  })
  await tx.capabilityIndustryCode.createMany({
    data: all.flatMap((it) => it.codes.map((code) => ({ capabilityId: it.id, code }))),
  })
  await tx.capabilityRange.createMany({
    data: all.flatMap((it) => it.ranges.map((range) => ({ capabilityId: it.id, ...range }))),
  })
  await tx.capabilityCertificate.createMany({
    data: demo.capabilities.flatMap((it) => listings.certificateRows(it, now)),
  })
  await recordCreation(
    tx,
    'capability',
    all.map((it) => it.id),
    'demo',
  )
}

async function insertNeeds(tx: Transaction, demo: DemoFile, now: Date): Promise<void> {
  const all = demo.needs.map((it) => ({ ...it, id: values.needId(it.key) }))
  await tx.need.createMany({ data: demo.needs.map((it) => listings.demoNeedRow(it, now)) })
  await tx.needChainStep.createMany({
    data: all.flatMap((it) => it.steps.map((stepId) => ({ needId: it.id, stepId }))),
  })
  await tx.needIndustryCode.createMany({
    data: all.flatMap((it) => it.codes.map((code) => ({ needId: it.id, code }))),
  })
  await tx.needLot.createMany({ data: demo.needs.flatMap((it) => [...listings.lotRows(it)]) })
  await tx.needRequirement.createMany({
    data: demo.needs.flatMap((it) => [...listings.requirementRows(it)]),
  })
  await recordCreation(
    tx,
    'need',
    all.map((it) => it.id),
    'demo',
  )
}

async function insertPilots(
  tx: Transaction,
  demo: DemoFile,
  parks: ParkFile,
  now: Date,
): Promise<void> {
  const all = demo.pilots.map((it) => ({ ...it, id: values.pilotId(it.key) }))
  await tx.pilotPlatform.createMany({
    data: demo.pilots.map((it) => {
      const chains = it.steps.map((step) => step.split('/')[0] ?? step)
      return pilots.demoPilotRow(it, values.parkOf(it.key, it.district, chains, parks), now)
    }),
  })
  await tx.pilotChainStep.createMany({
    data: all.flatMap((it) => it.steps.map((stepId) => ({ pilotId: it.id, stepId }))),
  })
  await tx.pilotIndustryCode.createMany({
    data: all.flatMap((it) => it.codes.map((code) => ({ pilotId: it.id, code }))),
  })
  await tx.equipment.createMany({
    data: demo.pilots.flatMap((it) => [...pilots.equipmentRows(it)]),
  })
  await tx.equipmentRange.createMany({
    data: demo.pilots.flatMap((it) => pilots.equipmentRangeRows(it)),
  })
  await recordCreation(
    tx,
    'pilot',
    all.map((it) => it.id),
    'demo',
  )
}
