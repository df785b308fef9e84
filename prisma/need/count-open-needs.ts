import { Prisma } from '../generated/client'
import { visibleListingSql } from '../visible-listing'

/**
 * How many needs at the step of a chain called `step` anybody may find and still answer. One whose
 * place in the chain is kept back is not among them: the number would tell it. Of all, or of demo data.
 */
export function countOpenNeeds(now: Date, of: 'all' | 'demo' = 'all'): Prisma.Sql {
  const isDemo = of === 'demo' ? Prisma.sql`AND listing."isDemo"` : Prisma.empty
  return Prisma.sql`(SELECT count(*)::int FROM "NeedChainStep" AS link
    JOIN "Need" AS listing ON listing."id" = link."needId"
    WHERE link."stepId" = step."id" AND listing."stepsTier" = 0 AND ${visibleListingSql(now)}
      AND (listing."closesAt" IS NULL OR listing."closesAt" > ${now}) ${isDemo})`
}
