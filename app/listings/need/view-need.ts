import type { Prisma } from '../../../prisma/generated/client'
import type { OwnerRecord } from '../../../prisma/owner-json'
import { fromRequirementRow } from '../../../prisma/requirement-columns'
import { readableRequirements } from '../../domain/listing/readable-requirements'
import { mayRead, type Tier } from '../../domain/shared/tier'

export const needParts = {
  organization: { include: { labels: true, park: true } },
  district: true,
  steps: { include: { step: { include: { chain: true } } } },
  industryCodes: { include: { industry: true } },
  lots: { orderBy: { position: 'asc' } },
  requirements: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.NeedInclude

type WithParts = Prisma.NeedGetPayload<{ include: typeof needParts }>

/** What is read of a need to cut a view from: all tiers. */
export interface NeedRecord
  extends Omit<
    WithParts,
    | keyof typeof needParts
    | 'key'
    | 'organizationId'
    | 'state'
    | 'confirmedBy'
    | 'expiresAt'
    | 'importHash'
    | 'createdAt'
    | 'updatedAt'
  > {
  readonly organization: Omit<OwnerRecord, 'district'>
  readonly district: WithParts['district']
  readonly steps: readonly { readonly step: StepRecord }[]
  readonly industryCodes: readonly {
    readonly industry: { readonly code: string; readonly name: string }
  }[]
  readonly lots: readonly Omit<WithParts['lots'][number], 'needId' | 'position'>[]
  readonly requirements: readonly Omit<WithParts['requirements'][number], 'needId' | 'position'>[]
}

interface StepRecord {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly chain: { readonly id: string; readonly name: string; readonly nameEn: string | null }
}

type NeedPart =
  | 'title'
  | 'summary'
  | 'description'
  | 'detail'
  | 'quantity'
  | 'steps'
  | 'budget'
  | 'organization'
  | 'place'
  | 'dates'

/** A part that is kept from this viewer, and the tier that would open it. */
export interface Withheld {
  readonly part: NeedPart | 'lot' | 'requirement'
  readonly tier: Tier
  readonly count: number
}

/**
 * What a viewer of `clearance` may read of a need. A whitelist: whatever is not named here never
 * reaches a page, a feed or JSON-LD.
 */
export function viewNeed(row: NeedRecord, clearance: Tier, now: Date) {
  const mayReadPart = (tier: number) => mayRead(clearance, tier as Tier)
  const open = {
    title: mayReadPart(row.titleTier),
    summary: mayReadPart(row.summaryTier),
    quantity: mayReadPart(row.quantityTier),
    steps: mayReadPart(row.stepsTier),
    description: mayReadPart(row.descriptionTier),
    detail: mayReadPart(row.detailTier),
    budget: mayReadPart(row.budgetTier),
    organization: mayReadPart(row.organizationTier),
    place: mayReadPart(row.placeTier),
    dates: mayReadPart(row.datesTier),
  }
  const lots = row.lots.filter((lot) => mayReadPart(lot.tier))
  const requirements = readableRequirements(
    row.requirements.map(fromRequirementRow),
    row.lots.map(({ id, tier }) => ({ id, tier: tier as Tier })),
    clearance,
  )
  return {
    id: row.id,
    kind: row.kind,
    title: open.title ? row.title : null,
    summary: open.summary ? row.summary : null,
    isDemo: row.isDemo,
    version: row.version,
    description: open.description ? row.description : null,
    detail: open.detail ? row.detail : null,
    organization: open.organization ? viewOwner(row.organization, now) : null,
    alias: open.organization ? null : row.alias,
    /** Behind an alias, that somebody looked is all that is told. */
    isAliasVerified: !open.organization && row.organization.verifiedAt !== null,
    quantity: open.quantity ? row.quantity : null,
    budget: open.budget ? bandOf(row) : null,
    district: open.place && row.district ? { ...row.district } : null,
    openedAt: open.dates ? iso(row.openedAt) : null,
    closesAt: open.dates ? iso(row.closesAt) : null,
    deliverBy: open.dates ? iso(row.deliverBy) : null,
    responseDays: row.responseDays,
    confirmedAt: iso(row.confirmedAt),
    steps: open.steps ? row.steps.map(({ step }) => viewStep(step)) : [],
    industries: (open.steps ? row.industryCodes : []).map(({ industry }) => ({
      code: industry.code,
      name: industry.name,
    })),
    lots: lots.map((lot) => ({
      id: lot.id,
      key: lot.key,
      title: lot.title,
      quantity: open.quantity ? lot.quantity : null,
      budget: open.budget ? bandOf(lot) : null,
    })),
    requirements,
    withheld: withheldOf(row, clearance, open, requirements.length, lots.length),
  }
}

export type NeedView = ReturnType<typeof viewNeed>

/** An organization as it stands beside a listing. Expired labels are left out. */
function viewOwner(organization: NeedRecord['organization'], now: Date) {
  return {
    id: organization.id,
    name: organization.name,
    shortName: organization.shortName,
    scale: organization.scale,
    isVerified: organization.verifiedAt !== null,
    labels: organization.labels
      .filter((label) => label.expiresAt === null || label.expiresAt > now)
      .map((label) => label.label),
    park: organization.park ? { id: organization.park.id, name: organization.park.name } : null,
  }
}

function viewStep(step: StepRecord) {
  return {
    id: step.id,
    name: step.name,
    nameEn: step.nameEn,
    chain: { id: step.chain.id, name: step.chain.name, nameEn: step.chain.nameEn },
  }
}

/** Fen as decimal strings: JSON has no bigint. */
function bandOf(row: {
  readonly budgetMinFen: bigint | null
  readonly budgetMaxFen: bigint | null
}) {
  if (row.budgetMinFen === null && row.budgetMaxFen === null) return null
  return {
    minFen: row.budgetMinFen?.toString() ?? null,
    maxFen: row.budgetMaxFen?.toString() ?? null,
  }
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null
}

/** That something is withheld may be known; what it says may not. */
function withheldOf(
  row: NeedRecord,
  clearance: Tier,
  open: Readonly<Record<NeedPart, boolean>>,
  readableRequirements: number,
  readableLots: number,
): readonly Withheld[] {
  const parts: readonly (Withheld & { readonly isOpen: boolean })[] = [
    part('title', row.titleTier, open.title),
    part('summary', row.summaryTier, open.summary || row.summary === ''),
    part('quantity', row.quantityTier, open.quantity || row.quantity === null),
    part('steps', row.stepsTier, open.steps || row.steps.length + row.industryCodes.length === 0),
    part('description', row.descriptionTier, open.description || row.description === ''),
    part('detail', row.detailTier, open.detail || row.detail === null),
    part('budget', row.budgetTier, open.budget || bandOf(row) === null),
    part('organization', row.organizationTier, open.organization),
    part('place', row.placeTier, open.place || row.districtCode === null),
    part('dates', row.datesTier, open.dates),
    ...counted('lot', row.lots.length - readableLots, clearance),
    ...counted('requirement', row.requirements.length - readableRequirements, clearance),
  ]
  return parts
    .filter(({ isOpen }) => !isOpen)
    .map(({ part, tier, count }) => ({ part, tier, count }))
}

function part(name: Withheld['part'], tier: number, isOpen: boolean) {
  return { part: name, tier: tier as Tier, count: 1, isOpen }
}

function counted(name: Withheld['part'], count: number, clearance: Tier) {
  return count > 0 ? [{ part: name, tier: (clearance + 1) as Tier, count, isOpen: false }] : []
}
