import type { Side, StrongestReason, VerdictCounts } from './board'
import type { CapabilityFacts } from './facts'
import { facetOf } from './fit/requirement-fit'
import { taxonomyFit } from './fit/taxonomy-fit'
import { textFit } from './fit/text-fit'
import { judgeRequirement } from './judge-requirement'
import { fails, type Judgement } from './judgement'
import type { MatchContext } from './match-context'
import { meetRequirement } from './meet-requirement'
import { mutual } from './mutual'
import type { PreparedNeed } from './prepare-need'
import { scoreNeedSide } from './score-need-side'
import { scoreSupplySide } from './score-supply-side'
import type { NeedFacet, SupplyFacet } from './weights'

/** One need and one capability, weighed from both sides. */
export interface Evaluation {
  readonly needId: string
  readonly capabilityId: string
  /** Whose the capability is. */
  readonly supplierId: string
  readonly score: number
  readonly need: Side<NeedFacet>
  readonly supply: Side<SupplyFacet>
  readonly judgements: readonly Judgement[]
  readonly counts: VerdictCounts
  readonly strongest: StrongestReason
  readonly coveredLotIds: readonly string[]
  /** Hard requirements that fail: the whole need's and those of the lot that fails least. */
  readonly failing: readonly Judgement[]
  /** Nothing else would fail if the failing ones were met. */
  readonly isMendable: boolean
  /** False if the two have too little in common for a match, whatever else the offer has. */
  readonly isRelevant: boolean
  /** False if they have nothing in common at all. */
  readonly isAkin: boolean
  /** How likely the words alone make it, 0 to 1. */
  readonly textFit: number
  /** The offer stands at the need's place on the chains, or beside it. */
  readonly isOfTrade: boolean
}

export function evaluatePair(
  need: PreparedNeed,
  capability: CapabilityFacts,
  context: MatchContext,
): Evaluation {
  const all = need.requirements.map((it) => judgeRequirement(it, capability, context))
  const { failing, coveredLotIds } = applyHard(all, need.lotIds)
  const judgements = withoutOtherLots(all, need.lotIds, coveredLotIds)
  const likeness = {
    text: textFit(need.text, capability.text, context),
    taxonomy: taxonomyFit(need.facts, capability, context),
  }
  const needSide = bestLotSide(need, coveredLotIds, judgements, (some) =>
    scoreNeedSide(need, capability, some, likeness, coveredLotIds.length, context),
  )
  const supplySide = scoreSupplySide(need.facts, capability, likeness, context)
  return {
    needId: need.facts.id,
    capabilityId: capability.id,
    supplierId: capability.organizationId,
    score: mutual(needSide.score, supplySide.score),
    need: needSide,
    supply: supplySide,
    judgements,
    counts: count(judgements),
    strongest: strongestOf(needSide, judgements),
    coveredLotIds,
    failing,
    isMendable: isMendable(failing, need, capability, context),
    isRelevant: hasInCommon(likeness, all, context),
    isAkin: likeness.text > 0 || likeness.taxonomy > 0,
    textFit: likeness.text,
    isOfTrade: likeness.taxonomy >= context.weights.floor.taxonomy,
  }
}

/**
 * A supplier may win one lot alone: the whole need's hard requirements have to hold, and those of
 * at least one lot.
 */
function applyHard(judgements: readonly Judgement[], lotIds: readonly string[]) {
  const failingOf = (lotId: string | null) =>
    judgements.filter((it) => it.requirement.lotId === lotId && fails(it))
  const whole = failingOf(null)
  const lots = lotIds.map((lotId) => ({ lotId, failing: failingOf(lotId) }))
  const least = Math.min(...lots.map(({ failing }) => failing.length))
  const nearest = lots.find(({ failing }) => failing.length === least)
  return {
    failing: [...whole, ...(nearest?.failing ?? [])],
    coveredLotIds: lots.filter(({ failing }) => failing.length === 0).map(({ lotId }) => lotId),
  }
}

/**
 * Whether the offer would hold if it met what it fails. Only requirements of one kind can stand in each
 * other's way: two figures of one quantity, a term that is asked for and one that must not be in there.
 */
function isMendable(
  failing: readonly Judgement[],
  { requirements, lotIds, rivalKinds }: PreparedNeed,
  capability: CapabilityFacts,
  context: MatchContext,
): boolean {
  if (failing.length > context.weights.nearMissFailures) return false
  if (!failing.some(({ requirement }) => rivalKinds.has(requirement.kind))) return true
  const changed = failing.reduce(
    (offer, { requirement }) => meetRequirement(requirement, offer, context.broader),
    capability,
  )
  const again = requirements.map((it) => judgeRequirement(it, changed, context))
  return applyHard(again, lotIds).failing.length === 0
}

/**
 * With lots, the side is scored on the lot that suits the offer best, beside the whole need's
 * requirements: to cover one lot more must not lower the score of a match.
 */
function bestLotSide(
  { lotIds }: PreparedNeed,
  coveredLotIds: readonly string[],
  judgements: readonly Judgement[],
  score: (judgements: readonly Judgement[]) => Side<NeedFacet>,
): Side<NeedFacet> {
  if (lotIds.length === 0) return score(judgements)
  const lots = coveredLotIds.length > 0 ? coveredLotIds : lotIds
  const sides = lots.map((lotId) =>
    score(judgements.filter(({ requirement: it }) => it.lotId === null || it.lotId === lotId)),
  )
  return sides.reduce((best, side) => (side.score > best.score ? side : best))
}

/** Requirements of lots that the supplier leaves to others are not held against it. */
function withoutOtherLots(
  judgements: readonly Judgement[],
  lotIds: readonly string[],
  coveredLotIds: readonly string[],
): readonly Judgement[] {
  if (lotIds.length === 0 || coveredLotIds.length === 0) return judgements
  return judgements.filter(
    ({ requirement: { lotId } }) => lotId === null || coveredLotIds.includes(lotId),
  )
}

function hasInCommon(
  likeness: { readonly text: number; readonly taxonomy: number },
  judgements: readonly Judgement[],
  { weights: { floor } }: MatchContext,
): boolean {
  const { text, taxonomy } = likeness
  if (text >= floor.text || taxonomy >= floor.taxonomy) return true
  if (text >= floor.both.text && taxonomy >= floor.both.taxonomy) return true
  return judgements.some(
    ({ requirement, verdict }) =>
      // That something is not in there is true of most offers.
      'term' in requirement && requirement.isExcluded !== true && verdict === 'met',
  )
}

function count(judgements: readonly Judgement[]): VerdictCounts {
  const counts = { met: 0, deviates: 0, unmet: 0, unknown: 0 }
  for (const { verdict } of judgements) counts[verdict] += 1
  return counts
}

/** Facts before likeness: what was asked for and is met says more than words in common. */
const telling: readonly NeedFacet[] = [
  'numeric',
  'terms',
  'certificates',
  'taxonomy',
  'text',
  'delivery',
  'trl',
  'region',
  'budget',
  'lots',
  'freshness',
]
const tellingFit = 0.7
/** Near, up to date, ready and of the right size are many, of any trade: none alone is a reason. */
const isNoReason: ReadonlySet<NeedFacet> = new Set(['region', 'freshness', 'budget', 'trl'])

function strongestOf(side: Side<NeedFacet>, judgements: readonly Judgement[]): StrongestReason {
  const metOf = (facet: NeedFacet) =>
    judgements
      .filter((it) => facetOf[it.requirement.kind] === facet && it.verdict === 'met')
      .map((it) => it.requirement.id)
  const parts = side.parts.filter(({ facet }) => !isNoReason.has(facet))
  const stated = parts.filter(({ isUnknown }) => !isUnknown)
  const good = stated.filter(({ fit }) => fit >= tellingFit)
  const candidates = [good, stated].find((some) => some.length > 0) ?? parts
  const [best] = [...candidates].sort(
    (a, b) =>
      b.contribution - a.contribution || telling.indexOf(a.facet) - telling.indexOf(b.facet),
  )
  const facet = best?.facet ?? 'text'
  return { facet, requirementIds: metOf(facet) }
}
