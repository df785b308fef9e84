import type { PrismaClient } from '../../../prisma/generated/client'
import type { DemoShare } from '../../components/demo-share'
import type { ChainGroup, Stage } from '../../domain/chain/chain'
import { countChainSteps, demoShareOfSteps } from './count-chain-steps.server'

export interface ChainStepView {
  readonly id: string
  readonly position: number
  readonly stage: Stage
  readonly name: string
  readonly nameEn: string
  readonly summary: string
  readonly summaryEn: string | null
  readonly keywords: readonly string[]
  readonly industries: readonly { readonly code: string; readonly name: string }[]
  readonly feeds: readonly string[]
  readonly openNeeds: number
  readonly capabilities: number
  readonly suppliers: number
  readonly pilots: number
}

export interface ChainView {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly group: ChainGroup
  readonly summary: string
  readonly summaryEn: string | null
  readonly demoShare: DemoShare
  readonly steps: readonly ChainStepView[]
}

/** Anything else is no chain, and some of it no text that PostgreSQL takes. */
const slug = /^[a-z0-9-]{1,80}$/

/** A chain with its steps from upstream to downstream, or null if there is none of that id. */
export async function getChain(db: PrismaClient, id: string, now: Date): Promise<ChainView | null> {
  if (!slug.test(id)) return null
  const chain = await db.chain.findUnique({
    where: { id },
    include: {
      steps: {
        orderBy: { position: 'asc' },
        include: { feeds: true, codes: { include: { industry: true } } },
      },
    },
  })
  if (!chain) return null
  const counted = await countChainSteps(db, now, id)
  const counts = new Map(counted.map((step) => [step.stepId, step]))
  return {
    id: chain.id,
    name: chain.name,
    nameEn: chain.nameEn,
    group: chain.group,
    summary: chain.summary,
    summaryEn: chain.summaryEn,
    demoShare: demoShareOfSteps(counted),
    steps: chain.steps.map((step) => ({
      id: step.id,
      position: step.position,
      stage: step.stage,
      name: step.name,
      nameEn: step.nameEn,
      summary: step.summary,
      summaryEn: step.summaryEn,
      keywords: step.keywords,
      industries: step.codes.map(({ industry }) => ({ code: industry.code, name: industry.name })),
      feeds: step.feeds.map((flow) => flow.toId),
      openNeeds: counts.get(step.id)?.openNeeds ?? 0,
      capabilities: counts.get(step.id)?.capabilities ?? 0,
      suppliers: counts.get(step.id)?.suppliers ?? 0,
      pilots: counts.get(step.id)?.pilots ?? 0,
    })),
  }
}
