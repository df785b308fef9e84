import type { Budget, ReadableNeed } from '../../../prisma/need/readable-need'

/** A readable need as plain JSON, for pages. Expired labels are left out. */
export function viewNeed(need: ReadableNeed, now: Date) {
  return {
    id: need.id,
    kind: need.kind,
    title: need.title,
    summary: need.summary,
    isDemo: need.isDemo,
    version: need.version,
    description: need.description,
    detail: need.detail,
    organization: need.organization === null ? null : viewOwner(need.organization, now),
    alias: need.alias,
    isAliasVerified: need.isAliasVerified,
    quantity: need.quantity,
    budget: viewBudget(need.budget),
    district: need.district,
    openedAt: iso(need.openedAt),
    closesAt: iso(need.closesAt),
    deliverBy: iso(need.deliverBy),
    responseDays: need.responseDays,
    confirmedAt: iso(need.confirmedAt),
    steps: need.steps,
    industries: need.industries.map(({ code, name }) => ({ code, name })),
    lots: need.lots.map(({ id, key, title, quantity, budget }) => ({
      id,
      key,
      title,
      quantity,
      budget: viewBudget(budget),
    })),
    requirements: need.requirements,
    withheld: need.withheld,
  }
}

export type NeedView = ReturnType<typeof viewNeed>

function viewOwner(organization: NonNullable<ReadableNeed['organization']>, now: Date) {
  return {
    id: organization.id,
    name: organization.name,
    shortName: organization.shortName,
    scale: organization.scale,
    isVerified: organization.verifiedAt !== null,
    labels: organization.labels
      .filter((label) => label.expiresAt === null || label.expiresAt > now)
      .map((label) => label.label),
    park: organization.park,
  }
}

/** Fen as decimal strings: JSON has no bigint. */
function viewBudget(budget: Budget | null) {
  if (budget === null) return null
  return { minFen: budget.minFen?.toString() ?? null, maxFen: budget.maxFen?.toString() ?? null }
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null
}
