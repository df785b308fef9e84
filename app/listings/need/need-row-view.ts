import { withholds } from '../../../prisma/need/readable-need'
import type { Hit, Segment } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import type { Requirement } from '../../domain/listing/requirement'
import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import type { LabelSource } from '../../platform/lists/label-source'
import { matchedFragment } from '../../platform/lists/matched-fragment'
import { askedRequirement, markFigures } from '../../wording/asked-facts'
import { needTitle } from '../../wording/need-title'
import { requirementText } from '../../wording/requirement-text'
import type { NeedView } from './view-need'

const mostFacts = 5
const mostSteps = 2

/** What tells a need apart comes first: numbers, then what of, then how. */
const order: readonly Requirement['kind'][] = [
  'numeric',
  'material',
  'process',
  'certificate',
  'trl',
  'capacity',
  'lead-time',
  'region',
]

/**
 * A need as a row of a list. It takes a view that is already cut to the reader's clearance, so
 * that nothing of a higher tier can get into a row.
 */
export function viewNeedRow(
  need: NeedView,
  given: Hit['highlights'],
  words: Pick<LabelSource, 't' | 'language' | 'lexicon'>,
  now: Date,
  asked: readonly AskedMeasure[] = [],
) {
  const highlights = markFigures(given, asked, 'need')
  const { language } = words
  return {
    id: need.id,
    kind: need.kind,
    title: runsOf(need.title === null ? undefined : highlights.title, needTitle(need, words)),
    summary: runsOf(need.summary === null ? undefined : highlights.summary, need.summary ?? ''),
    fragment:
      askedRequirement(need.requirements, asked, words) ?? matchedFragment('needs', highlights),
    isDemo: need.isDemo,
    owner:
      need.organization === null
        ? null
        : {
            id: need.organization.id,
            name: need.organization.name,
            isVerified: need.organization.isVerified,
          },
    alias: need.alias,
    place: need.district === null ? null : nameOf(need.district, language),
    steps: need.steps.slice(0, mostSteps).map((step) => ({
      id: step.id,
      name: nameOf(step, language),
      chainId: step.chain.id,
      chain: nameOf(step.chain, language),
    })),
    facts: factsOf(need.requirements, words),
    budget: need.budget,
    closesAt: need.closesAt,
    daysLeft: need.closesAt === null ? null : countDays(now, need.closesAt),
    isClosingWithheld: withholds(need, 'dates'),
    confirmedDays: need.confirmedAt === null ? null : countDays(need.confirmedAt, now),
    responseDays: need.responseDays,
  }
}

export type NeedRowView = ReturnType<typeof viewNeedRow>

function runsOf(segments: readonly Segment[] | undefined, text: string): readonly Segment[] {
  return segments ?? [{ text, isMatch: false }]
}

function factsOf(
  requirements: readonly Requirement[],
  words: Pick<LabelSource, 't' | 'language' | 'lexicon'>,
): readonly string[] {
  const rank = (it: Requirement) =>
    order.indexOf(it.kind) + (it.strictness === 'hard' ? 0 : order.length)
  return requirements
    .filter((it) => order.includes(it.kind))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, mostFacts)
    .map((it) => requirementText(it, words))
}
