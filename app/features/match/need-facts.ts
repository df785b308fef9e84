import type { Prisma } from '../../../prisma/generated/client'
import { fromRequirementRow } from '../../../prisma/requirement-columns'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { readableRequirements } from '../../domain/listing/readable-requirements'
import type { Requirement } from '../../domain/listing/requirement'
import type { NeedFacts } from '../../domain/matching/facts'
import { mayRead, type Tier } from '../../domain/shared/tier'
import { readText } from './read-text'

export const needFactParts = {
  steps: true,
  industryCodes: true,
  lots: { orderBy: { position: 'asc' } },
  requirements: { orderBy: { position: 'asc' } },
  organization: { select: { name: true, verifiedAt: true } },
} as const satisfies Prisma.NeedInclude

export type NeedWithFactParts = Prisma.NeedGetPayload<{ include: typeof needFactParts }>

/**
 * What the matching may know of a need for a viewer of `clearance`: whatever the viewer may not
 * read is left out, so that no score and no reason can tell it.
 */
export function needFacts(row: NeedWithFactParts, clearance: Tier, lexicon: Lexicon): NeedFacts {
  const may = (tier: number) => mayRead(clearance, tier as Tier)
  const requirements = readableRequirements(
    row.requirements.map(fromRequirementRow),
    row.lots.map(({ id, tier }) => ({ id, tier: tier as Tier })),
    clearance,
  ).map((it) => inCanonicalTerms(it, lexicon))
  // Of the paragraphs only the terms count: all their words would drown those of the title, and
  // the longer a need is described, the less any offer would be like it.
  const paragraphs = readText(
    [may(row.descriptionTier) ? row.description : null, may(row.detailTier) ? row.detail : null],
    lexicon,
  )
  const pieces = [
    may(row.titleTier) ? row.title : '',
    may(row.summaryTier) ? row.summary : '',
    ...paragraphs.terms,
    ...row.lots.filter((lot) => may(lot.tier)).map((lot) => lot.title),
    ...requirements.flatMap((it) => ('term' in it ? [it.term] : 'text' in it ? [it.text] : [])),
  ]
  return {
    id: row.id,
    organizationId: row.organizationId,
    kind: row.kind,
    title: may(row.titleTier) ? row.title : '',
    tokens: readText(pieces, lexicon).tokens,
    chainStepIds: may(row.stepsTier) ? row.steps.map(({ stepId }) => stepId) : [],
    industryCodes: may(row.stepsTier) ? row.industryCodes.map(({ code }) => code) : [],
    requirements,
    budget:
      may(row.budgetTier) && (row.budgetMinFen !== null || row.budgetMaxFen !== null)
        ? { minFen: row.budgetMinFen, maxFen: row.budgetMaxFen }
        : null,
    districtCode: may(row.placeTier) ? row.districtCode : null,
    closesAt: may(row.datesTier) ? row.closesAt : null,
  }
}

function inCanonicalTerms(requirement: Requirement, lexicon: Lexicon): Requirement {
  return requirement.kind === 'process' || requirement.kind === 'material'
    ? { ...requirement, term: lexicon.canonical(requirement.term) }
    : requirement
}
