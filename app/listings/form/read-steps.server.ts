import type { PrismaClient } from '../../../prisma/generated/client'

/** Steps of all chains to choose from, by chain, in the reader's language. */
export async function readSteps(db: PrismaClient, language: string) {
  const isEnglish = language === 'en'
  const chains = await db.chain.findMany({
    orderBy: { order: 'asc' },
    include: { steps: { orderBy: { position: 'asc' } } },
  })
  return chains.flatMap((chain) =>
    chain.steps.map((step) => ({
      value: step.id,
      label: isEnglish ? step.nameEn : step.name,
      group: isEnglish ? chain.nameEn : chain.name,
    })),
  )
}
