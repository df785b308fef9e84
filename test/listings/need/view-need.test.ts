import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tier } from '../../../app/domain/shared/tier'
import { viewNeed } from '../../../app/listings/need/view-need'
import type { StoredNeed } from '../../../prisma/need/need-row'
import { readableNeed } from '../../../prisma/need/readable-need'

const now = new Date('2026-11-23T00:00:00Z')
const tier = fc.constantFrom<Tier>(0, 1, 2)

/** A need in which each part carries a canary that names its tier. */
function needWithCanaries(tiers: Record<string, Tier>): StoredNeed {
  const canary = (part: string) => `canary-${part}-${tiers[part]}`
  return {
    id: 'n1',
    key: 'n1',
    organizationId: 'o1',
    kind: 'sourcing',
    state: 'published',
    title: canary('title'),
    titleTier: tiers.title,
    summary: canary('summary'),
    summaryTier: tiers.summary,
    alias: '某大型企业',
    organizationTier: tiers.organization,
    description: canary('description'),
    descriptionTier: tiers.description,
    detail: canary('detail'),
    detailTier: tiers.detail,
    quantity: canary('quantity'),
    quantityTier: tiers.quantity,
    stepsTier: tiers.steps,
    budgetMinFen: 7_770_000n,
    budgetMaxFen: null,
    budgetTier: tiers.budget,
    districtCode: '310115',
    placeTier: tiers.place,
    district: { code: '310115', name: canary('place'), nameEn: '' },
    openedAt: null,
    closesAt: new Date('2033-03-03T00:00:00Z'),
    deliverBy: null,
    datesTier: tiers.dates,
    responseDays: 10,
    confirmedAt: null,
    confirmedBy: null,
    expiresAt: null,
    isDemo: false,
    importHash: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    organization: {
      id: 'o1',
      name: canary('organization'),
      shortName: null,
      scale: 'large',
      verifiedAt: now,
      labels: [],
      park: { id: 'p1', name: canary('organization') },
    },
    steps: [
      {
        step: {
          id: canary('steps'),
          name: canary('steps'),
          nameEn: null,
          chain: { id: 'steel', name: canary('steps'), nameEn: null },
        },
      },
    ],
    industryCodes: [{ industry: { code: '3311', name: canary('steps') } }],
    lots: [lot(canary('lot'), tiers.lot as Tier)],
    requirements: [
      statement('r1', canary('requirement'), tiers.requirement as Tier, null),
      // A requirement of a lot is as secret as the lot, whatever its own tier says.
      statement('r2', canary('lot'), 0, 'l1'),
    ],
  } as unknown as StoredNeed
}

function lot(title: string, lotTier: Tier) {
  return {
    id: 'l1',
    needId: 'n1',
    position: 0,
    key: '1',
    title,
    tier: lotTier,
    quantity: null,
    budgetMinFen: 7_770_000n,
    budgetMaxFen: null,
  }
}

function statement(id: string, text: string, requirementTier: Tier, lotId: string | null) {
  return { id, kind: 'statement', strictness: 'wish', tier: requirementTier, text, lotId }
}

const parts = [
  'title',
  'summary',
  'quantity',
  'steps',
  'organization',
  'description',
  'detail',
  'budget',
  'place',
  'dates',
  'lot',
  'requirement',
] as const

describe('what a viewer reads of a need', () => {
  test('never holds anything of a higher tier, and always what the tier allows', () => {
    const tiers = fc.record(Object.fromEntries(parts.map((part) => [part, tier])))
    fc.assert(
      fc.property(tiers, tier, (some, clearance) => {
        const seen = JSON.stringify(viewNeed(readableNeed(needWithCanaries(some), clearance), now))
        for (const part of parts) {
          const marks = { budget: '7770000', dates: '2033-03-03' } as Record<string, string>
          const mark = marks[part] ?? `canary-${part}-`
          expect(seen.includes(mark), part).toBe((some[part] as Tier) <= clearance)
        }
      }),
    )
  })

  test('tells that something is withheld, and from which tier on it opens', () => {
    const open = Object.fromEntries(parts.map((part) => [part, 0 as Tier]))
    const view = viewNeed(
      readableNeed(needWithCanaries({ ...open, detail: 2, requirement: 1 }), 0),
      now,
    )
    expect(view.withheld).toEqual([
      { part: 'detail', tier: 2, count: 1 },
      { part: 'requirement', tier: 1, count: 1 },
    ])
  })

  test('what is under NDA is told as such, by itself or through its lot', () => {
    const open = Object.fromEntries(parts.map((part) => [part, 0 as Tier]))
    const withheld = (tiers: Record<string, Tier>, clearance: Tier) =>
      viewNeed(readableNeed(needWithCanaries({ ...open, ...tiers }), clearance), now).withheld
    expect(withheld({ requirement: 2 }, 0)).toEqual([{ part: 'requirement', tier: 2, count: 1 }])
    expect(withheld({ requirement: 2 }, 1)).toEqual([{ part: 'requirement', tier: 2, count: 1 }])
    expect(withheld({ requirement: 2 }, 2)).toEqual([])
    // The requirement of a lot is as secret as the lot.
    expect(withheld({ lot: 2, requirement: 1 }, 0)).toEqual([
      { part: 'lot', tier: 2, count: 1 },
      { part: 'requirement', tier: 1, count: 1 },
      { part: 'requirement', tier: 2, count: 1 },
    ])
  })
})
