import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrganizations } from '../../app/features/organization/read-organizations.server'
import { readCapabilities } from '../../app/listings/capability/read-capabilities.server'
import { capabilityParts, viewCapability } from '../../app/listings/capability/view-capability'
import { readPilots } from '../../app/listings/pilot/read-pilots.server'
import { fromPrismaEnum } from '../../prisma/enum-names'
import type { StoredNeed } from '../../prisma/need/need-row'
import { readNeeds } from '../../prisma/need/read-needs.server'
import { readableNeed } from '../../prisma/need/readable-need'
import { visibleListing } from '../../prisma/visible-listing'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('demo')
})
afterAll(() => database.drop())

const now = new Date('2026-11-23T00:00:00Z')

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function named(it: { readonly name: string; readonly nameEn: string | null } | null) {
  return it && { name: it.name, nameEn: it.nameEn }
}

/** Lists of names and codes have no order that Prisma was asked for: all are put in one here. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(inOrder)
    const isNamed = value.every(
      (it) =>
        typeof it === 'string' ||
        ['code', 'chain', 'label', 'step', 'industry'].some((name) => name in it),
    )
    return isNamed ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value).map(([name, it]) => [name, inOrder(it)] as const)
  return Object.fromEntries(entries)
}

const needParts = {
  organization: { include: { labels: true, park: true, district: true } },
  district: true,
  steps: { include: { step: { include: { chain: true } } } },
  industryCodes: { include: { industry: true } },
  lots: { orderBy: { position: 'asc' } },
  requirements: { orderBy: { position: 'asc' } },
} as const

/** What Prisma reads has more columns than a need may pass on. */
function inShape(row: StoredNeed): StoredNeed {
  const { id, name, shortName, nameEn, scale, verifiedAt, district, park, labels } =
    row.organization
  return {
    ...row,
    organization: {
      ...{ id, name, shortName, nameEn, scale, verifiedAt, district },
      park: park && { id: park.id, name: park.name },
      labels: labels.map(({ label, expiresAt }) => ({ label, expiresAt })),
    },
    steps: row.steps.map(({ step: { id, name, nameEn, chain } }) => ({
      step: { id, name, nameEn, chain: { id: chain.id, name: chain.name, nameEn: chain.nameEn } },
    })),
    industryCodes: row.industryCodes.map(({ industry: { code, section, name } }) => ({
      industry: { code, section, name },
    })),
  }
}

test('needs are read as Prisma reads them, at each tier', async () => {
  const { db } = database
  const expected = await db.need.findMany({ where: visibleListing(now), include: needParts })
  const all = await db.need.findMany({ select: { id: true } })
  const ids = all.map(({ id }) => id)
  expect(expected.length).toBeGreaterThan(20)
  for (const clearance of [0, 1, 2] as const) {
    const read = await readNeeds(db, ids, { clearance, visibleAt: now })
    const view = (row: StoredNeed) => readableNeed(inShape(row), clearance)
    expect(inOrder(byId(read))).toEqual(inOrder(byId(expected.map(view))))
  }
})

test('capabilities are read as Prisma reads them', async () => {
  const { db } = database
  const where = visibleListing(now)
  const expected = await db.capability.findMany({ where, include: capabilityParts })
  const all = await db.capability.findMany({ select: { id: true } })
  const ids = all.map(({ id }) => id)
  const read = await readCapabilities(db, ids, now)
  expect(expected.length).toBeGreaterThan(20)
  const view = (row: Parameters<typeof viewCapability>[0]) => viewCapability(row, now)
  expect(inOrder(byId(read.map(view)))).toEqual(inOrder(byId(expected.map(view))))
})

test('pilot platforms are read as Prisma reads them', async () => {
  const { db } = database
  const equipment = { orderBy: { position: 'asc' } } as const
  const expected = await db.pilotPlatform.findMany({
    where: visibleListing(now),
    include: { organization: true, district: true, park: true, equipment },
  })
  const all = await db.pilotPlatform.findMany({ select: { id: true } })
  const ids = all.map(({ id }) => id)
  const read = byId(await readPilots(db, ids, now))
  expect(expected.length).toBeGreaterThan(5)
  expect(read.length).toBe(expected.length)
  expect(read).toEqual(
    byId(expected).map((row) => ({
      id: row.id,
      name: row.name,
      summary: row.summary,
      isDemo: row.isDemo,
      scale: row.scale,
      processes: row.processes,
      trlMin: row.trlMin,
      trlMax: row.trlMax,
      openDays: row.openDays,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      confirmedAt: row.confirmedAt,
      organization: {
        id: row.organization.id,
        name: row.organization.name,
        isVerified: row.organization.verifiedAt !== null,
      },
      district: named(row.district),
      park: named(row.park),
      equipment: row.equipment.slice(0, 3).map(({ name, model }) => ({ name, model })),
      equipmentCount: row.equipment.reduce((sum, { count }) => sum + count, 0),
    })),
  )
})

test('organizations are read with the numbers that anybody may know', async () => {
  const { db } = database
  const visible = visibleListing(now)
  const expected = await db.organization.findMany({
    include: {
      labels: { orderBy: { label: 'asc' } },
      district: true,
      park: true,
      industry: true,
      _count: {
        select: {
          capabilities: { where: visible },
          needs: { where: { ...visible, organizationTier: 0 } },
          pilots: { where: visible },
        },
      },
    },
  })
  const ids = expected.map(({ id }) => id)
  const read = byId(await readOrganizations(db, ids, now))
  expect(read.length).toBeGreaterThan(20)
  expect(read).toEqual(
    byId(expected).map((row) => ({
      id: row.id,
      name: row.name,
      summary: row.summary,
      kind: fromPrismaEnum(row.kind),
      scale: row.scale,
      isDemo: row.isDemo,
      industryText: row.industryText,
      foundedYear: row.foundedYear,
      employees: row.employees,
      isVerified: row.verifiedAt !== null,
      industry: row.industry?.name ?? null,
      labels: row.labels
        .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
        .map(({ label }) => label),
      district: named(row.district),
      park: named(row.park),
      needs: row._count.needs,
      capabilities: row._count.capabilities,
      pilots: row._count.pilots,
    })),
  )
})
