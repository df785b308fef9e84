import type { MatchContext } from '../match-context'

interface Placed {
  readonly chainStepIds: readonly string[]
  readonly industryCodes: readonly string[]
}

/** How near two listings stand on the industry chains and on the tree of GB/T 4754, 0 to 1. */
export function taxonomyFit(one: Placed, other: Placed, context: MatchContext): number {
  let best = 0
  for (const step of one.chainStepIds) {
    for (const otherStep of other.chainStepIds) {
      best = Math.max(best, stepFit(step, otherStep, context))
    }
  }
  for (const code of one.industryCodes) {
    for (const otherCode of other.industryCodes) {
      best = Math.max(best, codeFit(code, otherCode, context))
    }
  }
  return best
}

/** What two listings have in common on the chains or on the tree of GB/T 4754. */
export type SharedPlace =
  | { readonly kind: 'step'; readonly stepId: string; readonly otherStepId: string }
  /** The digits that agree. */
  | { readonly kind: 'code'; readonly code: string }

/** What carries `taxonomyFit`, the chains before codes; null where there is no more than a section. */
export function sharedPlace(one: Placed, other: Placed, context: MatchContext): SharedPlace | null {
  const fit = taxonomyFit(one, other, context)
  if (fit === 0) return null
  for (const stepId of one.chainStepIds) {
    const otherStepId = other.chainStepIds.find((it) => stepFit(stepId, it, context) === fit)
    if (otherStepId !== undefined) return { kind: 'step', stepId, otherStepId }
  }
  for (const code of one.industryCodes) {
    const otherCode = other.industryCodes.find((it) => codeFit(code, it, context) === fit)
    const digits = [4, 3, 2].find((count) => code.slice(0, count) === otherCode?.slice(0, count))
    if (digits !== undefined) return { kind: 'code', code: code.slice(0, digits) }
  }
  return null
}

function stepFit(step: string, other: string, { weights, isAdjacent }: MatchContext): number {
  const { sameStep, adjacentStep, sameChain } = weights.taxonomy
  if (step === other) return sameStep
  if (chainOf(step) !== chainOf(other)) return 0
  return isAdjacent(step, other) ? adjacentStep : sameChain
}

function chainOf(step: string): string {
  return step.slice(0, step.indexOf('/'))
}

function codeFit(code: string, other: string, { weights, sectionOf }: MatchContext): number {
  const [section, two, three, four] = weights.taxonomy.codeLevels
  if (code.slice(0, 2) !== other.slice(0, 2)) {
    const shared = sectionOf(code)
    return shared !== undefined && shared === sectionOf(other) ? section : 0
  }
  if (code.length >= 4 && code === other) return four
  return code.length >= 3 && code.slice(0, 3) === other.slice(0, 3) ? three : two
}
