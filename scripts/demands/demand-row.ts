import { type ReadableNeed, readableNeed } from '../../prisma/need/readable-need'

/** A demand as somebody wrote it down elsewhere. */
export interface Demand {
  readonly id: string
  readonly title: string
  readonly text: string
}

const mostOfSummary = 200

/** A demand as a need that is public in every part: its first line as the summary, all of it as the description. */
export function demandNeed({ id, title, text }: Demand): ReadableNeed {
  const [first = ''] = text.split('\n').filter((line) => line.trim() !== '')
  return readableNeed(
    {
      id,
      version: 1,
      kind: 'challenge',
      state: 'published',
      isDemo: false,
      title,
      titleTier: 0,
      summary: first.trim().slice(0, mostOfSummary),
      summaryTier: 0,
      description: text,
      descriptionTier: 0,
      detail: null,
      detailTier: 0,
      quantity: null,
      quantityTier: 0,
      stepsTier: 0,
      budgetMinFen: null,
      budgetMaxFen: null,
      budgetTier: 0,
      districtCode: null,
      district: null,
      placeTier: 0,
      openedAt: null,
      closesAt: null,
      deliverBy: null,
      datesTier: 0,
      responseDays: null,
      confirmedAt: null,
      expiresAt: null,
      alias: null,
      organizationTier: 0,
      organization: {
        id: `of-${id}`,
        name: '',
        shortName: null,
        nameEn: null,
        scale: null,
        verifiedAt: null,
        district: null,
        park: null,
        labels: [],
      },
      steps: [],
      industryCodes: [],
      lots: [],
      requirements: [],
    },
    0,
  )
}
