import type { PrismaClient } from '../../../prisma/generated/client'
import type { DemoShare } from '../../components/demo-share'
import type { ChainGroup } from '../../domain/chain/chain'
import { countChainSteps, demoShareOfSteps } from './count-chain-steps.server'

export interface ListedChain {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly group: ChainGroup
  readonly summary: string
  readonly summaryEn: string | null
  readonly steps: number
  readonly openNeeds: number
  readonly capabilities: number
  /** Steps without a supplier. */
  readonly gaps: number
  /** Of all that is listed along it. */
  readonly demoShare: DemoShare
}

/**
 * All chains in the order of the plan with what is listed along them. A listing that serves two
 * steps of a chain counts in both.
 */
export async function listChains(db: PrismaClient, now: Date): Promise<readonly ListedChain[]> {
  const [chains, counts] = await Promise.all([
    db.chain.findMany({ orderBy: { order: 'asc' } }),
    countChainSteps(db, now, null),
  ])
  return chains.map(({ order: _order, ...chain }) => {
    const steps = counts.filter((step) => step.chainId === chain.id)
    return {
      ...chain,
      steps: steps.length,
      openNeeds: sum(steps.map((step) => step.openNeeds)),
      capabilities: sum(steps.map((step) => step.capabilities)),
      gaps: steps.filter((step) => step.suppliers === 0).length,
      demoShare: demoShareOfSteps(steps),
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
