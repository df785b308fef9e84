import { readListing, type TextPiece } from '../../../search/candidates/read-listing'
import type { MatchBoard } from '../../domain/matching/board'
import type { NeedFacts } from '../../domain/matching/facts'
import type { NeedPlace } from '../../domain/matching/listing-text'
import { linesOfForm } from '../../listings/need/lines-of-form'
import type { NeedReach } from '../../listings/need/need-reach'
import { requirementText } from '../../wording/requirement-text'
import type { MatchSources } from './match-sources'
import { inCanonicalTerms, wordsOfRequirement } from './need-facts'
import { rankForNeed } from './rank-for-need.server'

/** More than these no form takes: what is longer is not worth the work. */
const mostTitle = 80
const mostSummary = 200

/**
 * Whom a need would reach as it is written now, before it is kept: what fits of all that anybody may
 * find, whoever asks, and which requirement leaves out most. Null while it says neither a title nor a step.
 */
export async function reachOfForm(
  values: Readonly<Record<string, string>>,
  organizationId: string,
  sources: MatchSources,
): Promise<NeedReach | null> {
  const { lexicon } = sources
  const title = (values.title ?? '').slice(0, mostTitle)
  const steps = values.step ? [values.step] : []
  const lines = linesOfForm(values)
  if (title.trim() === '' && steps.length === 0) return null
  const requirements = lines.map(({ requirement }) => inCanonicalTerms(requirement, lexicon))
  const pieces: readonly TextPiece<NeedPlace>[] = [
    { place: 'title', text: title },
    { place: 'summary', text: (values.summary ?? '').slice(0, mostSummary) },
    ...requirements.flatMap(wordsOfRequirement).map((text) => ({
      place: 'requirement' as const,
      text,
    })),
  ]
  const need: NeedFacts = {
    id: 'form',
    organizationId,
    kind: 'sourcing',
    title,
    text: readListing(pieces, lexicon).text,
    chainStepIds: steps,
    industryCodes: [],
    requirements,
    budget: null,
    districtCode: null,
    closesAt: null,
  }
  const { board } = await rankForNeed(need, sources)
  const worst = mostExcluding(board)
  const line = lines.find(({ requirement }) => requirement.id === worst?.id)
  return {
    matching: board.matches.length,
    near: board.nearMisses.length,
    excluding:
      worst === null || line === undefined
        ? null
        : { text: requirementText(line.requirement, sources), count: worst.count },
  }
}

/** The requirement that most offers of the trade fail, with how many they are. */
function mostExcluding(board: MatchBoard): { readonly id: string; readonly count: number } | null {
  const counts = new Map<string, number>()
  const add = (id: string | null, count: number) => {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + count)
  }
  for (const { requirementId, ids } of board.exclusions) add(requirementId, ids.length)
  for (const { wouldMatchIf } of board.nearMisses) {
    for (const { requirement } of wouldMatchIf) add(requirement.id, 1)
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first === undefined ? null : { id: first[0], count: first[1] }
}
