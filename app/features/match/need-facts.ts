import type { ReadableNeed } from '../../../prisma/need/readable-need'
import { readListing, type TextPiece } from '../../../search/candidates/read-listing'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Requirement } from '../../domain/listing/requirement'
import type { NeedFacts } from '../../domain/matching/facts'
import type { NeedPlace } from '../../domain/matching/listing-text'

/** What the matching may know of a need: what its reader may, so that no score tells a secret. */
export function needFacts(need: ReadableNeed, lexicon: Lexicon): NeedFacts {
  const requirements = need.requirements.map((it) => inCanonicalTerms(it, lexicon))
  return {
    id: need.id,
    organizationId: need.organization?.id ?? null,
    kind: need.kind,
    title: need.title ?? '',
    text: readListing(piecesOf(need), lexicon).text,
    chainStepIds: need.steps.map(({ id }) => id),
    industryCodes: need.industries.map(({ code }) => code),
    requirements,
    budget: need.budget,
    districtCode: need.district?.code ?? null,
    closesAt: need.closesAt,
  }
}

/** Of the paragraphs, so much is read: what a need is about stands at their beginning. */
const mostOfParagraph = 800

/** All that is readable of a need as text; what must not be in there is nothing that it asks for. */
function piecesOf(need: ReadableNeed): readonly TextPiece<NeedPlace>[] {
  return [
    { place: 'title', text: need.title },
    { place: 'summary', text: need.summary },
    ...need.lots.map(({ title }) => ({ place: 'lot' as const, text: title })),
    ...need.requirements.flatMap(wordsOfRequirement).map((text) => ({
      place: 'requirement' as const,
      text,
    })),
    ...[need.description, need.detail].map((text) => ({
      place: 'description' as const,
      text: text?.slice(0, mostOfParagraph) ?? null,
    })),
  ]
}

/** The words of a requirement that say what is asked for; none of what must not be in there. */
export function wordsOfRequirement(requirement: Requirement): readonly string[] {
  if ('text' in requirement) return [requirement.text]
  if (!('term' in requirement) || requirement.isExcluded === true) return []
  return [requirement.term, ...(requirement.others ?? [])]
}

/** The terms of a requirement as the lexicon has them. */
export function inCanonicalTerms(requirement: Requirement, lexicon: Lexicon): Requirement {
  return requirement.kind === 'process' || requirement.kind === 'material'
    ? {
        ...requirement,
        term: lexicon.canonical(requirement.term),
        ...(requirement.others === undefined
          ? {}
          : { others: requirement.others.map(lexicon.canonical) }),
      }
    : requirement
}
