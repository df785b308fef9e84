import { readListing } from '../../../search/candidates/read-listing'
import type { Requirement } from '../../domain/listing/requirement'
import type { Match, NearMiss, SidePart } from '../../domain/matching/board'
import { definesProduct } from '../../domain/matching/defines-product'
import type { NeedFacts } from '../../domain/matching/facts'
import type { Judgement } from '../../domain/matching/judgement'
import { fails } from '../../domain/matching/judgement'
import type { NeedFacet, SupplyFacet } from '../../domain/matching/weights'
import { requirementText } from '../../wording/requirement-text'
import type { Wording } from '../../wording/wording'
import type { MatchSources } from './match-sources'
import { offeredText } from './offered-text'
import { type MatchedPair, reasonText } from './reason-text'
import { sharedWordTexts } from './shared-word-text'

export type BoardWords = Wording & Pick<MatchSources, 'lexicon'>

/** How the ranked side presents itself. */
export interface MatchSubject {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly owner: string | null
  readonly ownerHref: string | null
  readonly isVerified: boolean | null
  readonly isDemo: boolean
}

/** Who has a missing piece. */
export interface Holder {
  readonly name: string
  readonly href: string
}

/** What of a need a reader may see beside what is compared. */
interface AskedParts {
  readonly lots: readonly { readonly id: string; readonly title: string }[]
  readonly summary: string | null
}

/** A match in the reader's language: the engine's own numbers, rounded for the eye only. */
export function viewMatch(
  match: Match | NearMiss,
  subject: MatchSubject,
  pair: MatchedPair,
  { lots, summary }: AskedParts,
  holdersOf: (capabilityIds: readonly string[]) => readonly Holder[],
  words: BoardWords,
) {
  const { t } = words
  const { need, offer, context } = pair
  const { missing } = match
  const shared = sharedWordTexts(need.text, offer.text, context, words)
  const judgements = inNeedsOrder(match.judgements, need, lots)
  const namedTerms = readListing(
    [
      { place: 'title', text: need.title },
      { place: 'summary', text: summary },
    ],
    words.lexicon,
  ).terms
  return {
    subject,
    score: match.score / 100,
    needScore: match.need.score,
    supplyScore: match.supply.score,
    reason: reasonText(match, pair, shared, words),
    /** The words in common, where these are not the reason. */
    shared: match.strongest.facet === 'text' ? [] : shared,
    counts: match.counts,
    judgements: judgements.map((it) => viewJudgement(it, lots, words)),
    toAsk: unknownOf(judgements, 'hard', words),
    unstated: unknownOf(judgements, 'wish', words),
    needParts: match.need.parts.map((part) => viewPart(part, words)),
    supplyParts: match.supply.parts.map((part) => viewPart(part, words)),
    coveredLots: lots.filter((lot) => match.coveredLotIds.includes(lot.id)).map((lot) => lot.title),
    lotCount: lots.length,
    missing:
      missing === null
        ? null
        : {
            text: requirementText(missing.judgement.requirement, words),
            verdict: missing.judgement.verdict,
            isHard: missing.judgement.requirement.strictness === 'hard',
            holders: holdersOf(missing.capabilityIds),
          },
    wouldMatchIf:
      'wouldMatchIf' in match
        ? match.wouldMatchIf.map(({ requirement, offered }) =>
            t(
              definesProduct(requirement, namedTerms, words.lexicon)
                ? 'wording:match.otherMaterial'
                : `wording:match.wouldMatchIf.${requirement.kind}`,
              {
                requirement: requirementText(requirement, words),
                offered: offeredText(offered, words) ?? t('interface:unstated'),
              },
            ),
          )
        : [],
  }
}

/** What the offer does not say, of what is asked for so. */
function unknownOf(
  judgements: readonly Judgement[],
  strictness: Requirement['strictness'],
  words: Wording,
): readonly string[] {
  return judgements
    .filter((it) => it.verdict === 'unknown' && it.requirement.strictness === strictness)
    .map((it) => requirementText(it.requirement, words))
}

export type MatchView = ReturnType<typeof viewMatch>

/** The whole need first, then lot by lot; within each the hard ones first, as the need states them. */
function inNeedsOrder(
  judgements: readonly Judgement[],
  need: NeedFacts,
  lots: readonly { readonly id: string }[],
): readonly Judgement[] {
  const rank = ({ requirement: { id, lotId, strictness } }: Judgement) => [
    lots.findIndex((lot) => lot.id === lotId),
    strictness === 'hard' ? 0 : 1,
    need.requirements.findIndex((it) => it.id === id),
  ]
  return judgements
    .map((judgement) => ({ judgement, rank: rank(judgement) }))
    .sort((one, other) => {
      const at = one.rank.findIndex((place, index) => place !== other.rank[index])
      return at < 0 ? 0 : (one.rank[at] ?? 0) - (other.rank[at] ?? 0)
    })
    .map(({ judgement }) => judgement)
}

function viewJudgement(
  judgement: Judgement,
  lots: readonly { readonly id: string; readonly title: string }[],
  words: Wording,
) {
  const { requirement, verdict, offered } = judgement
  return {
    id: requirement.id,
    lot: lots.find((lot) => lot.id === requirement.lotId)?.title ?? null,
    kind: words.t(`wording:detail.requirementKind.${requirement.kind}`),
    isHard: requirement.strictness === 'hard',
    asked: requirementText(requirement, words),
    offered: offeredText(offered, words),
    verdict,
    isFailing: fails(judgement),
  }
}

function viewPart(part: SidePart<NeedFacet | SupplyFacet>, { t }: Wording) {
  return {
    name: t(`wording:match.facet.${part.facet}`),
    fit: part.fit,
    contribution: part.contribution,
    isUnknown: part.isUnknown,
  }
}
