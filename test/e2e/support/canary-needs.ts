import type { Prisma } from '../../../prisma/generated/client'

/** A word that stands nowhere else, for each part that is not public. */
export const secrets = {
  description: '秘密说明甲辰',
  detail: '秘密细节乙巳',
  lot: '秘密标段丙午',
  lotRequirement: '秘密标段要求丁未',
  statement: '秘密陈述戊申',
  material: '秘密材料己酉',
  process: '秘密工艺庚戌',
  organization: '上海秘密需求方辛亥有限公司',
  park: '秘密园区壬子',
  budget: '7654321',
  number: '98765.4321',
  date: '2033-03-13',
  title: '秘密题名癸丑',
  summary: '秘密提要甲寅',
  quantity: '秘密数量乙卯',
  organizationId: '5ec4e7aa-0000-4000-8000-00000000000a',
} as const

export const needId = '5ec4e7bb-0000-4000-8000-00000000000b'
/** A need of which even the title, the summary, the quantity and the place in the chain are kept. */
export const mutedId = '5ec4e7ee-0000-4000-8000-00000000000e'
const lotId = '5ec4e7cc-0000-4000-8000-00000000000c'
export const parkId = '5ec4e7dd-0000-4000-8000-00000000000d'
export const mutedStep = 'steel/special-steel'
export const publicTitle = '金丝雀公开标题的稀土永磁采购'

type Kinded = Pick<Prisma.NeedRequirementUncheckedCreateWithoutNeedInput, 'kind'>

/** Public by its title and summary, with something of each part at each tier. */
export function secretNeed(): Prisma.NeedUncheckedCreateInput {
  const requirement = (
    position: number,
    rest: Partial<Prisma.NeedRequirementUncheckedCreateWithoutNeedInput> & Kinded,
  ) => ({ position, strictness: 'wish' as const, tier: 1, ...rest })
  return {
    id: needId,
    key: 'canary',
    organizationId: secrets.organizationId,
    organizationTier: 1,
    alias: '某大型制造企业',
    kind: 'sourcing',
    state: 'published',
    title: publicTitle,
    summary: '公开摘要',
    description: secrets.description,
    descriptionTier: 1,
    detail: secrets.detail,
    detailTier: 2,
    budgetMinFen: 765_432_100n,
    budgetMaxFen: 765_432_100n,
    budgetTier: 1,
    districtCode: '310101',
    placeTier: 1,
    closesAt: new Date('2033-03-13T04:00:00Z'),
    datesTier: 2,
    steps: { create: [{ stepId: 'steel/special-steel' }] },
    lots: { create: [{ id: lotId, key: '1', position: 0, title: secrets.lot, tier: 2 }] },
    requirements: {
      create: [
        requirement(0, { kind: 'statement', text: secrets.statement }),
        requirement(1, { kind: 'material', term: secrets.material }),
        requirement(2, { kind: 'process', term: secrets.process, tier: 2 }),
        requirement(3, {
          kind: 'numeric',
          quantity: 'payload',
          comparison: 'at_least',
          value: 98765.4321,
          unit: 'kg',
        }),
        // Public by its own tier, but of a lot that is not.
        requirement(4, { kind: 'statement', text: secrets.lotRequirement, tier: 0, lotId }),
      ],
    },
  }
}

/** Nothing of it is public but its kind and that it is there. */
export function mutedNeed(): Prisma.NeedUncheckedCreateInput {
  return {
    id: mutedId,
    key: 'canary-muted',
    organizationId: secrets.organizationId,
    organizationTier: 1,
    alias: '某大型制造企业',
    kind: 'sourcing',
    state: 'published',
    title: secrets.title,
    titleTier: 1,
    summary: secrets.summary,
    summaryTier: 2,
    quantity: secrets.quantity,
    quantityTier: 1,
    stepsTier: 1,
    steps: { create: [{ stepId: mutedStep }] },
    industryCodes: { create: [{ code: '3360' }] },
  }
}
