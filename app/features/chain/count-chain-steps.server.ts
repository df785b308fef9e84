import type { PrismaClient } from '../../../prisma/generated/client'
import { countOpenNeeds } from '../../../prisma/need/count-open-needs'
import type { DemoShare } from '../../components/demo-share'

export interface StepCounts {
  readonly stepId: string
  readonly chainId: string
  /** Needs that still take answers. */
  readonly openNeeds: number
  readonly capabilities: number
  /** Organizations with a capability in this step. */
  readonly suppliers: number
  readonly pilots: number
  /** Of these needs, capabilities and pilot platforms, those that are demo data. */
  readonly demo: number
}

/** How much of what is counted at steps is demo data. */
export function demoShareOfSteps(steps: readonly StepCounts[]): DemoShare {
  const total = (count: (step: StepCounts) => number) =>
    steps.reduce((sum, step) => sum + count(step), 0)
  return {
    demo: total((step) => step.demo),
    shown: total((step) => step.openNeeds + step.capabilities + step.pilots),
  }
}

/**
 * Visible listings by chain step, of one chain or of all. One statement, because the pages that
 * show all chains are the most visited.
 */
export async function countChainSteps(
  db: PrismaClient,
  now: Date,
  chainId: string | null,
): Promise<readonly StepCounts[]> {
  return db.$queryRaw<StepCounts[]>`
    SELECT step."id" AS "stepId", step."chainId",
      ${countOpenNeeds(now)} AS "openNeeds",
      supply."capabilities", supply."suppliers", pilot."pilots",
      ${countOpenNeeds(now, 'demo')} + supply."demo" + pilot."demo" AS "demo"
    FROM "ChainStep" step
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "capabilities",
        count(DISTINCT it."organizationId")::int AS "suppliers",
        count(*) FILTER (WHERE it."isDemo")::int AS "demo"
      FROM "CapabilityChainStep" link JOIN "Capability" it ON it."id" = link."capabilityId"
      WHERE link."stepId" = step."id" AND it."state" = 'published'
        AND (it."expiresAt" IS NULL OR it."expiresAt" > ${now})) supply
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "pilots", count(*) FILTER (WHERE it."isDemo")::int AS "demo"
      FROM "PilotChainStep" link JOIN "PilotPlatform" it ON it."id" = link."pilotId"
      WHERE link."stepId" = step."id" AND it."state" = 'published'
        AND (it."expiresAt" IS NULL OR it."expiresAt" > ${now})) pilot
    WHERE ${chainId}::text IS NULL OR step."chainId" = ${chainId}
    ORDER BY step."chainId", step."position"`
}
