import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NeedRequirement, Prisma } from '../../prisma/generated/client'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let organizationId: string
let needId: string

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const organization = await db.organization.create({
    data: { key: 'o', name: '某厂', kind: 'enterprise' },
  })
  organizationId = organization.id
  needId = (await db.need.create({ data: need({ key: 'n' }) })).id
})

afterAll(() => database.drop())

function need(rest: Partial<Prisma.NeedUncheckedCreateInput>): Prisma.NeedUncheckedCreateInput {
  return {
    key: crypto.randomUUID(),
    organizationId,
    kind: 'sourcing',
    title: '',
    summary: '',
    ...rest,
  }
}

const capability = (rest: Partial<Prisma.CapabilityUncheckedCreateInput>) =>
  database.db.capability.create({
    data: { key: crypto.randomUUID(), organizationId, title: '', summary: '', ...rest },
  })

const pilot = (rest: Partial<Prisma.PilotPlatformUncheckedCreateInput>) =>
  database.db.pilotPlatform.create({
    data: { key: crypto.randomUUID(), organizationId, name: '', summary: '', ...rest },
  })

let position = 0
const requirement = (rest: Partial<NeedRequirement> & Pick<NeedRequirement, 'kind'>) => {
  position += 1
  return database.db.needRequirement.create({
    data: { needId, position, strictness: 'hard', ...rest },
  })
}

const numeric = {
  kind: 'numeric',
  quantity: 'line-width',
  comparison: 'at_most',
  value: 180,
  unit: 'nm',
} as const

describe('a requirement fills the columns of its kind', () => {
  test.each<Partial<NeedRequirement> & Pick<NeedRequirement, 'kind'>>([
    numeric,
    { ...numeric, comparison: 'covers', value: 1, upper: 5 },
    { kind: 'process', term: '超净过滤' },
    { kind: 'material', term: 'TC4' },
    { kind: 'certificate', certificate: 'ISO9001' },
    { kind: 'capacity', value: 800, unit: 'L', per: 'month' },
    { kind: 'lead_time', value: 30, unit: 'd' },
    { kind: 'region', region: 'yangtze-delta', regionOf: 'site' },
    { kind: 'trl', value: 7 },
    { kind: 'statement', text: '接受联合验证' },
  ])('$kind is stored', async (row) => {
    await expect(requirement(row)).resolves.toMatchObject(row)
  })

  test.each<[string, Partial<NeedRequirement> & Pick<NeedRequirement, 'kind'>]>([
    ['a number without its unit', { ...numeric, unit: null }],
    ['a number with a word beside it', { ...numeric, term: 'TC4' }],
    ['a range without its other end', { ...numeric, comparison: 'covers' }],
    ['another end without a range', { ...numeric, upper: 200 }],
    ['a range upside down', { ...numeric, comparison: 'covers', value: 5, upper: 1 }],
    ['a process without its word', { kind: 'process' }],
    ['a capacity without its period', { kind: 'capacity', value: 800, unit: 'L' }],
    ['a lead time of no days', { kind: 'lead_time', value: 0, unit: 'd' }],
    ['a region of what?', { kind: 'region', region: 'china', regionOf: 'moon' }],
    ['a TRL of ten', { kind: 'trl', value: 10 }],
    ['a TRL between two', { kind: 'trl', value: 6.5 }],
    ['a statement without a text', { kind: 'statement' }],
    ['a certificate with a number', { kind: 'certificate', certificate: 'ISO9001', value: 1 }],
    ['a tier of three', { ...numeric, tier: 3 }],
  ])('%s is refused', async (_what, row) => {
    await expect(requirement(row)).rejects.toThrow(/NeedRequirement_(columns|tier)/)
  })
})

describe('impossible figures are refused:', () => {
  test('a budget upside down or below nothing', async () => {
    const { db } = database
    await expect(
      db.need.create({ data: need({ budgetMinFen: 200n, budgetMaxFen: 100n }) }),
    ).rejects.toThrow(/Need_budget/)
    await expect(db.need.create({ data: need({ budgetMaxFen: -1n }) })).rejects.toThrow(
      /Need_budget/,
    )
    await expect(db.need.create({ data: need({ budgetMaxFen: 100n }) })).resolves.toBeDefined()
  })

  test.each([
    'titleTier',
    'summaryTier',
    'quantityTier',
    'stepsTier',
    'organizationTier',
    'descriptionTier',
    'detailTier',
    'budgetTier',
    'placeTier',
    'datesTier',
  ] as const)('a need whose %s is no tier', async (column) => {
    await expect(database.db.need.create({ data: need({ [column]: 3 }) })).rejects.toThrow(
      /Need_tiers/,
    )
  })

  test('a TRL outside 1 to 9', async () => {
    await expect(capability({ trl: 0 })).rejects.toThrow(/Capability_trl/)
    await expect(capability({ trl: 10 })).rejects.toThrow(/Capability_trl/)
    await expect(pilot({ trlMin: 7, trlMax: 4 })).rejects.toThrow(/PilotPlatform_trl/)
  })

  test('a capacity without its unit', async () => {
    await expect(capability({ capacityValue: 5 })).rejects.toThrow(/Capability_capacity/)
  })

  test('a lead time or an order size upside down', async () => {
    await expect(capability({ leadTimeMinDays: 9, leadTimeMaxDays: 3 })).rejects.toThrow(
      /Capability_leadTime/,
    )
    await expect(capability({ orderMinFen: 9n, orderMaxFen: 3n })).rejects.toThrow(
      /Capability_orderSize/,
    )
  })

  test('a range upside down or without any end', async () => {
    const range = { quantity: 'line-width', unit: 'nm' }
    await expect(capability({ ranges: { create: { ...range, min: 5, max: 1 } } })).rejects.toThrow(
      /CapabilityRange_ends/,
    )
    await expect(capability({ ranges: { create: range } })).rejects.toThrow(/CapabilityRange_ends/)
    await expect(capability({ ranges: { create: { ...range, min: 5 } } })).resolves.toBeDefined()
  })

  test('opening hours that are no times, or that end before they begin', async () => {
    await expect(pilot({ opensAt: '9:00', closesAt: '17:00' })).rejects.toThrow(/openingTimes/)
    await expect(pilot({ opensAt: '17:00', closesAt: '09:00' })).rejects.toThrow(/openingTimes/)
    await expect(pilot({ openDays: [1, 8] })).rejects.toThrow(/openDays/)
    await expect(
      pilot({ openDays: [1, 7], opensAt: '09:00', closesAt: '24:00' }),
    ).resolves.toBeDefined()
  })
})

describe('a USCC', () => {
  const organization = (uscc: string) =>
    database.db.organization.create({
      data: { key: crypto.randomUUID(), name: '某厂', kind: 'enterprise', uscc },
    })

  test('has 18 characters of its alphabet', async () => {
    await expect(organization('91310000MA1FL5E91Y')).resolves.toBeDefined()
  })

  test.each(['91310000MA1FL5E91', '91310000MA1FL5E9IO', '91310000ma1fl5e91y'])(
    'is not %s',
    async (uscc) => {
      await expect(organization(uscc)).rejects.toThrow(/Organization_uscc/)
    },
  )
})

describe('the audit trail', () => {
  test('grows, and refuses to be changed, shortened or emptied', async () => {
    const { db } = database
    const entry = await db.auditEntry.create({
      data: { actor: 'test', verb: 'create', subject: 'need', subjectId: needId },
    })
    const where = { id: entry.id }
    await expect(db.auditEntry.update({ where, data: { actor: 'me' } })).rejects.toThrow(
      /append-only/,
    )
    await expect(db.auditEntry.delete({ where })).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE "AuditEntry" CASCADE`).rejects.toThrow(/append-only/)
    expect(await db.auditEntry.count()).toBe(1)
  })
})
