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
