import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Requirement } from '../../../app/domain/listing/requirement'
import type { Tier } from '../../../app/domain/shared/tier'
import { viewNeedRow } from '../../../app/listings/need/need-row-view'
import { viewNeed } from '../../../app/listings/need/view-need'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { StoredNeed } from '../../../prisma/need/need-row'
import { readableNeed } from '../../../prisma/need/readable-need'

const now = new Date('2026-11-23T04:00:00Z')
const words = {
  language: 'zh-CN',
  t: translateIn('zh-CN'),
}

function needRow(changes: object = {}): StoredNeed {
  return {
    id: 'n1',
    kind: 'sourcing',
    title: '8 英寸产线 KrF 光刻胶',
    summary: '第二供应商',
    alias: '某集成电路制造企业',
    organizationTier: 0,
    description: '',
    titleTier: 0,
    summaryTier: 0,
    stepsTier: 0,
    quantityTier: 0,
    descriptionTier: 0,
    detail: null,
    detailTier: 1,
    quantity: null,
    budgetMinFen: 300_000_000n,
    budgetMaxFen: 600_000_000n,
    budgetTier: 0,
    placeTier: 0,
    districtCode: '310115',
    district: { code: '310115', name: '浦东新区', nameEn: 'Pudong' },
    openedAt: null,
    closesAt: new Date('2026-11-28T15:59:00Z'),
    deliverBy: null,
    datesTier: 0,
    responseDays: 10,
    confirmedAt: new Date('2026-11-20T01:00:00Z'),
    isDemo: true,
    version: 1,
    organization: {
      id: 'o1',
      name: '上海璟曜集成电路制造股份有限公司',
      shortName: null,
      scale: 'large',
      verifiedAt: now,
      labels: [],
      park: null,
    },
    steps: [],
    industryCodes: [],
    lots: [],
    requirements: [],
    ...changes,
  } as unknown as StoredNeed
}

const columns = {
  quantity: null,
  comparison: null,
  value: null,
  upper: null,
  unit: null,
  term: null,
  certificate: null,
  per: null,
  region: null,
  regionOf: null,
  others: [],
  otherTerms: [],
  isExcluded: false,
  fromDays: null,
  condition: null,
  text: null,
}

function requirement(id: string, kind: Requirement['kind'], changes: object) {
  return { id, kind, strictness: 'hard', tier: 0, lotId: null, ...columns, ...changes }
}

function rowOf(changes: object, clearance: Tier = 0) {
  return viewNeedRow(viewNeed(readableNeed(needRow(changes), clearance), now), {}, words, now)
}

test('a row says what, who, where and until when', () => {
  expect(rowOf({})).toMatchObject({
    title: [{ text: '8 英寸产线 KrF 光刻胶', isMatch: false }],
    owner: { name: '上海璟曜集成电路制造股份有限公司', isVerified: true },
    place: '浦东新区',
    daysLeft: 5,
    confirmedDays: 3,
  })
})

test('a closing date that is withheld is told as withheld, not as no end', () => {
  const hidden = { datesTier: 1 }
  expect(rowOf(hidden, 0)).toMatchObject({ daysLeft: null, isClosingWithheld: true })
  expect(rowOf(hidden, 1)).toMatchObject({ daysLeft: 5, isClosingWithheld: false })
  expect(rowOf({ closesAt: null })).toMatchObject({ daysLeft: null, isClosingWithheld: false })
})

test('nothing above the viewer reaches a row, whichever fields are kept back', () => {
  const tier = fc.constantFrom<Tier>(0, 1, 2)
  const tiers = fc.record({
    titleTier: tier,
    summaryTier: tier,
    stepsTier: tier,
    organizationTier: tier,
    budgetTier: tier,
    placeTier: tier,
    datesTier: tier,
    requirementTier: tier,
  })
  fc.assert(
    fc.property(tiers, tier, (secret, clearance) => {
      const said = JSON.stringify(
        rowOf(
          {
            ...secret,
            title: `canary-${secret.titleTier}-title`,
            summary: `canary-${secret.summaryTier}-summary`,
            steps: [
              {
                step: {
                  id: 's',
                  name: `canary-${secret.stepsTier}-step`,
                  chain: { id: `canary-${secret.stepsTier}-chain`, name: '' },
                },
              },
            ],
            organization: {
              id: `canary-${secret.organizationTier}-owner`,
              name: `canary-${secret.organizationTier}-owner`,
              verifiedAt: null,
              labels: [],
              park: null,
            },
            district: { code: '1', name: `canary-${secret.placeTier}-place`, nameEn: '' },
            budgetMinFen: 777_000n + BigInt(secret.budgetTier),
            closesAt: new Date(`203${secret.datesTier}-07-07T00:00:00Z`),
            requirements: [
              requirement('r', 'material', {
                term: `canary-${secret.requirementTier}-term`,
                tier: secret.requirementTier,
              }),
            ],
          },
          clearance,
        ),
      )
      for (const hidden of [1, 2].filter((it) => it > clearance)) {
        expect(said).not.toContain(`canary-${hidden}`)
        expect(said).not.toContain(`77700${hidden}`)
        expect(said).not.toContain(`203${hidden}-07-07`)
      }
      expect(said.includes('owner')).toBe(true)
    }),
  )
})

test('a poster who is not named stands under the alias', () => {
  expect(rowOf({ organizationTier: 1 })).toMatchObject({
    owner: null,
    alias: '某集成电路制造企业',
  })
})

test('a need whose title is withheld is called by its kind, and the index is not asked for it', () => {
  const view = viewNeed(readableNeed(needRow({ titleTier: 1, summaryTier: 2 }), 0), now)
  const stale = [{ text: '光刻胶', isMatch: true }]
  const row = viewNeedRow(view, { title: stale, summary: stale }, words, now)
  expect(row.title).toEqual([{ text: '采购需求（标题保密）', isMatch: false }])
  expect(row.summary).toEqual([{ text: '', isMatch: false }])
})

test('numbers come before materials and processes, what is hard before what is wished', () => {
  const { facts } = rowOf({
    requirements: [
      requirement('a', 'process', { term: '超净过滤' }),
      requirement('b', 'certificate', { certificate: 'ISO9001', strictness: 'wish' }),
      requirement('c', 'numeric', {
        quantity: 'line-width',
        comparison: 'at_most',
        value: 180,
        unit: 'nm',
      }),
      requirement('d', 'lead-time', { value: 30, strictness: 'wish' }),
      requirement('e', 'statement', { text: '接受联合验证' }),
    ].map((it) => ({ ...it, kind: it.kind.replace('-', '_') })),
  })
  expect(facts).toEqual([
    '线宽 ≤\u00a0180\u00a0nm',
    '超净过滤',
    'ISO 9001 质量管理体系',
    '30 天内交付',
  ])
})
