import type { StoredNeed } from '../../../prisma/need/need-row'
import type { CapabilitySource } from '../../../search/documents/capability-document'
import type { OwnerRow } from '../../../search/documents/common-rows'
import type { OrganizationSource } from '../../../search/documents/organization-document'
import type { PilotSource } from '../../../search/documents/pilot-document'

const day = new Date('2026-10-01T00:00:00Z')

const step = {
  step: {
    id: 'integrated-circuit/photoresist',
    chainId: 'integrated-circuit',
    name: '光刻胶及配套材料',
    chain: { name: '集成电路' },
  },
}

const industry = { industry: { code: '3985', section: 'C' } }

export function owner(given: Partial<OwnerRow> = {}): OwnerRow {
  return {
    id: 'o-1',
    name: '上海华芯澄光电子材料有限公司',
    shortName: '华芯澄光',
    nameEn: null,
    kind: 'platform_owner',
    scale: 'small',
    districtCode: '310116',
    parkId: 'p-1',
    verifiedAt: day,
    labels: [],
    ...given,
  }
}

type RequirementRow = StoredNeed['requirements'][number]

export function requirement(given: Partial<RequirementRow> = {}): RequirementRow {
  return {
    id: crypto.randomUUID(),
    kind: 'process',
    strictness: 'hard',
    tier: 0,
    lotId: null,
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
    text: null,
    others: [],
    otherTerms: [],
    isExcluded: false,
    fromDays: null,
    condition: null,
    ...given,
  }
}

export function poster(
  given: Partial<StoredNeed['organization']> = {},
): StoredNeed['organization'] {
  const { id, name, shortName, nameEn, verifiedAt, labels } = owner()
  const park = { id: 'p-1', name: '张江' }
  return {
    ...{ id, name, shortName, nameEn, verifiedAt, labels, park },
    scale: 'small',
    district: null,
    ...given,
  }
}

export function needRow(given: Partial<StoredNeed> = {}): StoredNeed {
  return {
    id: 'n-1',
    version: 3,
    kind: 'sourcing',
    state: 'published',
    isDemo: false,
    title: 'KrF 光刻胶第二供应商导入',
    titleTier: 0,
    summary: '8 英寸产线',
    summaryTier: 0,
    description: '联合验证 6 个月',
    descriptionTier: 0,
    detail: null,
    detailTier: 1,
    quantity: null,
    quantityTier: 0,
    stepsTier: 0,
    alias: null,
    organizationTier: 0,
    organization: poster(),
    budgetMinFen: 300_000_000n,
    budgetMaxFen: 600_500_000n,
    budgetTier: 0,
    districtCode: '310115',
    district: { code: '310115', name: '浦东新区', nameEn: 'Pudong' },
    placeTier: 0,
    openedAt: day,
    closesAt: day,
    deliverBy: null,
    datesTier: 0,
    responseDays: 7,
    confirmedAt: day,
    expiresAt: null,
    steps: [needStep],
    industryCodes: [{ industry: { ...industry.industry, name: '电子专用材料制造' } }],
    lots: [],
    requirements: [
      requirement({
        kind: 'numeric',
        quantity: 'line-width',
        comparison: 'at_most',
        value: 180,
        unit: 'nm',
      }),
      requirement({ kind: 'certificate', certificate: 'ISO9001' }),
    ],
    ...given,
  }
}

const needStep = {
  step: {
    id: step.step.id,
    name: step.step.name,
    nameEn: null,
    chain: { id: step.step.chainId, name: step.step.chain.name, nameEn: null },
  },
}

export function capabilityRow(given: Partial<CapabilitySource> = {}): CapabilitySource {
  return {
    id: 'c-1',
    version: 1,
    state: 'published',
    title: 'KrF 光刻胶小批量供货',
    summary: '配方开发',
    description: '超净过滤与灌装',
    processes: ['光刻胶合成'],
    materials: ['KrF 光刻胶'],
    products: ['正性光刻胶'],
    leadTimeMinDays: 20,
    leadTimeMaxDays: 35,
    serves: 'shanghai',
    trl: 8,
    orderMinFen: 5_000_000n,
    orderMaxFen: null,
    evidence: ['两家产线导入'],
    createdAt: day,
    confirmedAt: day,
    expiresAt: null,
    organization: owner(),
    steps: [step],
    industryCodes: [industry],
    certificates: [{ code: 'ISO9001', expiresAt: null }],
    ranges: [{ quantity: 'batch-mass', min: 0.5, max: 20, unit: 'kg' }],
    ...given,
  }
}

export function pilotRow(given: Partial<PilotSource> = {}): PilotSource {
  return {
    id: 'p-1',
    version: 1,
    state: 'published',
    name: '光刻胶中试平台',
    summary: '20 L/批',
    description: '配方放大',
    districtCode: '310116',
    parkId: null,
    scale: '年 200 批',
    processes: ['光刻胶合成'],
    materials: ['KrF 光刻胶'],
    certificates: ['CNAS'],
    trlMin: 4,
    trlMax: 7,
    createdAt: day,
    confirmedAt: day,
    expiresAt: null,
    organization: owner(),
    steps: [step],
    industryCodes: [industry],
    equipment: [
      { name: '涂胶显影机', model: '8 英寸', note: null, rateFen: 90_000n, ranges: [] },
      { name: '缺陷检测', model: null, note: '由工程师操作', rateFen: null, ranges: [] },
    ],
    ...given,
  }
}

export function organizationRow(given: Partial<OrganizationSource> = {}): OrganizationSource {
  return {
    ...owner(),
    version: 1,
    summary: '电子材料',
    foundedYear: 2016,
    employees: 86,
    updatedAt: day,
    industry: industry.industry,
    industryText: null,
    uscc: null,
    capabilities: [
      {
        title: 'KrF 光刻胶小批量供货',
        products: ['KrF 光刻胶'],
        state: 'published',
        expiresAt: null,
        steps: [step],
        ranges: [],
        trl: null,
        leadTimeMinDays: null,
        leadTimeMaxDays: null,
      },
    ],
    ...given,
  }
}
