import type { PrismaClient } from '../../../prisma/generated/client'
import { countOpenNeeds } from '../../../prisma/need/count-open-needs'

export interface StepCounts {
  readonly stepId: string
  readonly chainId: string
  /** Needs that still take answers. */
  readonly openNeeds: number
  readonly capabilities: number
  /** Organizations with a capability in this step. */
  readonly suppliers: number
  readonly pilots: number
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
      supply."capabilities", supply."suppliers",
      (SELECT count(*)::int FROM "PilotChainStep" link
        JOIN "PilotPlatform" it ON it."id" = link."pilotId"
        WHERE link."stepId" = step."id" AND it."state" = 'published'
          AND (it."expiresAt" IS NULL OR it."expiresAt" > ${now})) AS "pilots"
    FROM "ChainStep" step
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "capabilities",
        count(DISTINCT it."organizationId")::int AS "suppliers"
      FROM "CapabilityChainStep" link JOIN "Capability" it ON it."id" = link."capabilityId"
      WHERE link."stepId" = step."id" AND it."state" = 'published'
        AND (it."expiresAt" IS NULL OR it."expiresAt" > ${now})) supply
    WHERE ${chainId}::text IS NULL OR step."chainId" = ${chainId}
    ORDER BY step."chainId", step."position"`
}
