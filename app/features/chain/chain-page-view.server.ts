import { nameOf, summaryOf } from '../../platform/languages/name-in'
import { namedTerms } from '../../wording/named-terms'
import type { Wording } from '../../wording/wording'
import type { ChainView } from './get-chain.server'
import { type ChainLayout, layOutChain } from './lay-out-chain.server'

/** A chain for its own page, in the reader's language, with where its steps stand in the drawing. */
export function viewChainPage(chain: ChainView, words: Wording) {
  const { language } = words
  const layout: ChainLayout = layOutChain(chain.steps)
  return {
    id: chain.id,
    name: nameOf(chain, language),
    group: chain.group,
    summary: summaryOf(chain, language),
    demoShare: chain.demoShare,
    layout,
    steps: chain.steps.map((step) => ({
      id: step.id,
      anchor: step.id.replace('/', '-'),
      stage: step.stage,
      name: nameOf(step, language),
      summary: summaryOf(step, language),
      keywords: namedTerms(step.keywords, words),
      industries: step.industries,
      openNeeds: step.openNeeds,
      capabilities: step.capabilities,
      suppliers: step.suppliers,
      pilots: step.pilots,
      isGap: step.suppliers === 0,
      needsHref: `/needs?step=${encodeURIComponent(step.id)}`,
      capabilitiesHref: `/capabilities?step=${encodeURIComponent(step.id)}`,
      pilotsHref: `/pilots?step=${encodeURIComponent(step.id)}`,
    })),
  }
}

export type ChainPageView = ReturnType<typeof viewChainPage>
