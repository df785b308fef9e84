/** 需求的三种形式: 应用场景, 采购需求, 攻关榜单. */
export const needKinds = ['scenario', 'sourcing', 'challenge'] as const
export type NeedKind = (typeof needKinds)[number]

/** What an organization may list. */
export const listingKinds = ['need', 'capability', 'pilot'] as const
export type ListingKind = (typeof listingKinds)[number]

/** The part of the address that a kind of listing has, and the name of its public index. */
export const folderOf = {
  need: 'needs',
  capability: 'capabilities',
  pilot: 'pilots',
} as const satisfies Readonly<Record<ListingKind, string>>

export const organizationKinds = [
  'enterprise',
  'university',
  'institute',
  'platform-owner',
  'park-operator',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** 统计上大中小微型企业划分. */
export const organizationScales = ['large', 'medium', 'small', 'micro'] as const
export type OrganizationScale = (typeof organizationScales)[number]

/** 企业标签. Each carries an issuer and an expiry. */
export const organizationLabels = [
  'specialized-sophisticated', // 专精特新
  'little-giant', // 专精特新小巨人
  'high-tech', // 高新技术企业
  'first-set', // 首台套
  'aeo', // AEO 高级认证
  'single-champion', // 制造业单项冠军
  'tech-sme', // 科技型中小企业
  // Of systems and trades; a capability's own certificates stand beside it.
  'ISO9001',
  'ISO14001',
  'ISO45001',
  'IATF16949',
  'AS9100D',
  'ISO13485',
  'CNAS',
  'CMA',
] as const
export type OrganizationLabel = (typeof organizationLabels)[number]
