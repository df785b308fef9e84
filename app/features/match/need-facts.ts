import type { ReadableNeed } from '../../../prisma/need/readable-need'
import { readText } from '../../../search/candidates/read-text'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Requirement } from '../../domain/listing/requirement'
import type { NeedFacts } from '../../domain/matching/facts'

/** What the matching may know of a need: what its reader may, so that no score tells a secret. */
export function needFacts(need: ReadableNeed, lexicon: Lexicon): NeedFacts {
  const requirements = need.requirements.map((it) => inCanonicalTerms(it, lexicon))
  // Of the paragraphs only the terms count: all their words would drown those of the title, and
  // the longer a need is described, the less any offer would be like it.
  const paragraphs = readText([need.description, need.detail], lexicon)
  const pieces = [
    need.title ?? '',
    need.summary ?? '',
    ...paragraphs.terms,
    ...need.lots.map((lot) => lot.title),
    ...requirements.flatMap((it) =>
      'term' in it
        ? it.isExcluded === true
          ? []
          : [it.term, ...(it.others ?? [])]
        : 'text' in it
          ? [it.text]
          : [],
    ),
  ]
  return {
    id: need.id,
    organizationId: need.organization?.id ?? null,
    kind: need.kind,
    title: need.title ?? '',
    tokens: readText(pieces, lexicon).tokens,
    chainStepIds: need.steps.map(({ id }) => id),
    industryCodes: need.industries.map(({ code }) => code),
    requirements,
    budget: need.budget,
    districtCode: need.district?.code ?? null,
    closesAt: need.closesAt,
  }
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
