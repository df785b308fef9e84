import { Prisma, type PrismaClient } from '../../../prisma/generated/client'
import { visibleListingSql } from '../../../prisma/visible-listing'
import type { DemoShare } from '../../components/demo-share'

/** How many needs, capabilities and pilot platforms anybody may find, and how many of them are demo data. */
export async function countDemoListings(db: PrismaClient, now: Date): Promise<DemoShare> {
  const isVisible = visibleListingSql(now)
  const counts = Prisma.sql`
    count(*)::int AS "shown", count(*) FILTER (WHERE listing."isDemo")::int AS "demo"`
  const [share] = await db.$queryRaw<DemoShare[]>`
    SELECT sum("demo")::int AS "demo", sum("shown")::int AS "shown" FROM (
      SELECT ${counts} FROM "Need" AS listing WHERE ${isVisible}
      UNION ALL SELECT ${counts} FROM "Capability" AS listing WHERE ${isVisible}
      UNION ALL SELECT ${counts} FROM "PilotPlatform" AS listing WHERE ${isVisible}) AS kinds`
  return share ?? { demo: 0, shown: 0 }
}
