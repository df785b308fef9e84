import type { PrismaClient } from './generated/client'
import type { Transaction } from './transaction'

interface Placed {
  readonly steps: readonly string[]
  readonly industries: readonly string[]
}

/** The names of the steps and industries of a version, as rows of a listing carry them. */
export async function readPlaces(db: PrismaClient | Transaction, { steps, industries }: Placed) {
  const [stepRows, industryRows] = [
    await db.chainStep.findMany({
      where: { id: { in: [...steps] } },
      include: { chain: true },
      orderBy: { id: 'asc' },
    }),
    await db.industryCode.findMany({
      where: { code: { in: [...industries] } },
      orderBy: { code: 'asc' },
    }),
  ]
  return {
    steps: stepRows.map((step) => ({ step })),
    industryCodes: industryRows.map((industry) => ({ industry })),
  }
}
