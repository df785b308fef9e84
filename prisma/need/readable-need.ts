import { readableRequirements } from '../../app/domain/listing/readable-requirements'
import type { Requirement } from '../../app/domain/listing/requirement'
import { mayRead, type Tier } from '../../app/domain/shared/tier'
import type { OwnerRecord } from '../owner-json'
import { fromRequirementRow } from '../requirement-columns'
import type { NeedIndustry, NeedStep, StoredNeed } from './need-row'

declare const clearedFor: unique symbol

export type NeedPart =
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

/** A part that is kept from this reader, the tier that opens it, and how many there are. */
export interface Withheld {
  readonly part: NeedPart | 'lot' | 'requirement'
  readonly tier: Tier
  readonly count: number
}

/** Fen; a side that is null is open. */
export interface Budget {
  readonly minFen: bigint | null
  readonly maxFen: bigint | null
}

interface NeedParts {
  readonly id: string
  readonly version: number
  readonly clearance: Tier
  readonly kind: StoredNeed['kind']
  readonly state: StoredNeed['state']
  readonly isDemo: boolean
  /** Null where withheld, here and below. */
  readonly title: string | null
  readonly summary: string | null
  readonly description: string | null
  readonly detail: string | null
  readonly quantity: string | null
  readonly organization: OwnerRecord | null
  /** Stands for the organization where that is withheld. */
  readonly alias: string | null
  /** Behind an alias, that somebody looked is all that is told. */
  readonly isAliasVerified: boolean
  readonly budget: Budget | null
  readonly district: StoredNeed['district']
  readonly openedAt: Date | null
  readonly closesAt: Date | null
  readonly deliverBy: Date | null
  readonly responseDays: number | null
  readonly confirmedAt: Date | null
  readonly expiresAt: Date | null
  readonly steps: readonly NeedStep[]
  readonly industries: readonly NeedIndustry[]
  readonly lots: readonly NeedLotParts[]
  readonly requirements: readonly Requirement[]
  readonly withheld: readonly Withheld[]
}

interface NeedLotParts {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly tier: Tier
  readonly quantity: string | null
  readonly budget: Budget | null
}

/** A need as somebody may read it. Only `readableNeed` makes one. */
export type ReadableNeed = NeedParts & { readonly [clearedFor]: Tier }

/** A need that was read once, as a reader of each clearance may read it. */
export type NeedReading = (clearance: Tier) => ReadableNeed

/**
 * What a reader of `clearance` may read of a need: the one place where tiers of a need are compared.
 * A whitelist: what is not named here reaches no page, index, match, desk, report, letter or feed.
 */
export function readableNeed(row: StoredNeed, clearance: Tier): ReadableNeed {
  const isOpen = openParts(row, clearance)
  const lots = row.lots.filter((lot) => mayRead(clearance, lot.tier as Tier))
  const requirements = readableRequirements(
    row.requirements.map(fromRequirementRow),
    row.lots.map(({ id, tier }) => ({ id, tier: tier as Tier })),
    clearance,
  )
  const parts: NeedParts = {
    id: row.id,
    version: row.version,
    clearance,
    kind: row.kind,
    state: row.state,
    isDemo: row.isDemo,
    title: isOpen.title ? row.title : null,
    summary: isOpen.summary ? row.summary : null,
    description: isOpen.description ? row.description : null,
    detail: isOpen.detail ? row.detail : null,
    quantity: isOpen.quantity ? row.quantity : null,
    organization: isOpen.organization ? row.organization : null,
    alias: isOpen.organization ? null : row.alias,
    isAliasVerified: !isOpen.organization && row.organization.verifiedAt !== null,
    budget: isOpen.budget ? budgetOf(row) : null,
    district: isOpen.place ? row.district : null,
    openedAt: isOpen.dates ? row.openedAt : null,
    closesAt: isOpen.dates ? row.closesAt : null,
    deliverBy: isOpen.dates ? row.deliverBy : null,
    responseDays: row.responseDays,
    confirmedAt: row.confirmedAt,
    expiresAt: row.expiresAt,
    steps: isOpen.steps ? row.steps.map(({ step }) => step) : [],
    industries: isOpen.steps ? row.industryCodes.map(({ industry }) => industry) : [],
    lots: lots.map((lot) => ({
      id: lot.id,
      key: lot.key,
      title: lot.title,
      tier: lot.tier as Tier,
      quantity: isOpen.quantity ? lot.quantity : null,
      budget: isOpen.budget ? budgetOf(lot) : null,
    })),
    requirements,
    withheld: withheldOf(row, isOpen, clearance, requirements),
  }
  return parts as ReadableNeed
}

function openParts(row: StoredNeed, clearance: Tier): Readonly<Record<NeedPart, boolean>> {
  const may = (tier: number) => mayRead(clearance, tier as Tier)
  return {
    title: may(row.titleTier),
    summary: may(row.summaryTier),
    description: may(row.descriptionTier),
    detail: may(row.detailTier),
    quantity: may(row.quantityTier),
    steps: may(row.stepsTier),
    budget: may(row.budgetTier),
    organization: may(row.organizationTier),
    place: may(row.placeTier),
    dates: may(row.datesTier),
  }
}

function budgetOf(row: {
  readonly budgetMinFen: bigint | null
  readonly budgetMaxFen: bigint | null
}): Budget | null {
  if (row.budgetMinFen === null && row.budgetMaxFen === null) return null
  return { minFen: row.budgetMinFen, maxFen: row.budgetMaxFen }
}

/** True if a reader is told that this part is withheld. */
export function withholds(
  { withheld }: { readonly withheld: readonly Withheld[] },
  part: Withheld['part'],
): boolean {
  return withheld.some((it) => it.part === part)
}

/** That something is withheld may be known, and who could read it; what it says may not. */
function withheldOf(
  row: StoredNeed,
  isOpen: Readonly<Record<NeedPart, boolean>>,
  clearance: Tier,
  readable: readonly Requirement[],
): readonly Withheld[] {
  const holds: Readonly<Record<NeedPart, boolean>> = {
    title: true,
    summary: row.summary !== '',
    quantity: row.quantity !== null,
    steps: row.steps.length + row.industryCodes.length > 0,
    description: row.description !== '',
    detail: row.detail !== null,
    budget: budgetOf(row) !== null,
    organization: true,
    place: row.districtCode !== null,
    dates: true,
  }
  const tiers: Readonly<Record<NeedPart, number>> = {
    title: row.titleTier,
    summary: row.summaryTier,
    quantity: row.quantityTier,
    steps: row.stepsTier,
    description: row.descriptionTier,
    detail: row.detailTier,
    budget: row.budgetTier,
    organization: row.organizationTier,
    place: row.placeTier,
    dates: row.datesTier,
  }
  const parts = (Object.keys(holds) as NeedPart[])
    .filter((part) => holds[part] && !isOpen[part])
    .map((part): Withheld => ({ part, tier: tiers[part] as Tier, count: 1 }))
  const lotTiers = new Map(row.lots.map(({ id, tier }) => [id, tier as Tier]))
  const readableIds = new Set(readable.map(({ id }) => id))
  const hiddenRequirements = row.requirements
    .filter(({ id }) => !readableIds.has(id))
    .map(({ tier, lotId }) => Math.max(tier, lotTiers.get(lotId ?? '') ?? 0) as Tier)
  const hiddenLots = [...lotTiers.values()].filter((tier) => !mayRead(clearance, tier))
  return [...parts, ...byTier('lot', hiddenLots), ...byTier('requirement', hiddenRequirements)]
}

/** One entry a tier: what is under NDA is not told as what verified members may read. */
function byTier(part: 'lot' | 'requirement', tiers: readonly Tier[]): readonly Withheld[] {
  return ([1, 2] as const)
    .map((tier) => ({ part, tier, count: tiers.filter((it) => it === tier).length }))
    .filter(({ count }) => count > 0)
}
