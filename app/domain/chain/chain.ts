/** The groups in which the plan (2026–2028) names its industries. */
export const chainGroups = [
  'traditional',
  'leading',
  'key',
  'emerging',
  'frontier',
  'breakthrough',
] as const
export type ChainGroup = (typeof chainGroups)[number]

export const stages = ['upstream', 'midstream', 'downstream'] as const
export type Stage = (typeof stages)[number]

export interface ChainStep {
  /** `<chain>/<step>`, for example `integrated-circuit/photoresist`. */
  readonly id: string
  readonly chainId: string
  /** 0 is furthest upstream. */
  readonly position: number
  readonly stage: Stage
  readonly name: string
  readonly nameEn: string
  /** GB/T 4754-2017 codes, strings with leading zeros. */
  readonly codes: readonly string[]
  /** Ids of the steps that take from this one. */
  readonly feeds: readonly string[]
}

export interface Chain {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly group: ChainGroup
  readonly steps: readonly ChainStep[]
}
