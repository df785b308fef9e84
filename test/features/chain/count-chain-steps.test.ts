import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countChainSteps } from '../../../app/features/chain/count-chain-steps.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let organizationId: string
let stepId: string
const now = new Date('2026-11-23T08:00:00Z')
const later = new Date('2026-12-23T08:00:00Z')
const earlier = new Date('2026-10-23T08:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase('reference')
  const { db } = database
  const data = { key: 'o', name: '上海璟曜制造有限公司', kind: 'enterprise' } as const
  organizationId = (await db.organization.create({ data })).id
  stepId = (await db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })).id
})
afterAll(() => database.drop())

async function openNeeds(): Promise<number> {
  const counts = await countChainSteps(database.db, now, null)
  return counts.find((it) => it.stepId === stepId)?.openNeeds ?? -1
}

function addNeed(change: object) {
  return database.db.need.create({
    data: {
      key: crypto.randomUUID(),
      organizationId,
      kind: 'sourcing',
      state: 'published',
      title: '试制叶片',
      summary: '试制',
      closesAt: later,
      steps: { create: { stepId } },
      ...change,
    },
  })
}

describe('the number of open needs at a step of a chain', () => {
  test('counts what is public, open and published', async () => {
    const before = await openNeeds()
    await addNeed({})
    await addNeed({ closesAt: null })
    expect(await openNeeds()).toBe(before + 2)
  })

  test.each([
    ['keeps its place in the chain for verified members', { stepsTier: 1 }],
    ['keeps its place in the chain under NDA', { stepsTier: 2 }],
    ['is a draft', { state: 'draft' }],
    ['was hidden', { state: 'hidden' }],
    ['has closed', { closesAt: earlier }],
    ['has lapsed', { expiresAt: earlier }],
  ])('leaves out a need that %s', async (_, change) => {
    const before = await openNeeds()
    await addNeed(change)
    expect(await openNeeds()).toBe(before)
  })
})
