import { visibleListing } from '../../../prisma/visible-listing'
import { findCandidates } from '../../../search/candidates/find-candidates'
import { readText } from '../../../search/candidates/read-text'
import { titleWords } from '../../../search/candidates/title-words'
import type { MatchBoard } from '../../domain/matching/board'
import type { NeedFacts } from '../../domain/matching/facts'
import { rankCapabilities } from '../../domain/matching/rank-capabilities'
import { linesOfForm } from '../../listings/need/lines-of-form'
import type { NeedReach } from '../../listings/need/need-reach'
import { requirementText } from '../../wording/requirement-text'
import { capabilityFactParts, capabilityFacts } from './capability-facts'
import { matchContext } from './match-context.server'
import type { MatchSources } from './match-sources'
import { inCanonicalTerms } from './need-facts'

/**
 * Whom a need would reach as it is written now, before it is kept: what fits of all that anybody may
 * find, whoever asks, and which requirement leaves out most. Null while it says neither a title nor a step.
 */
export async function reachOfForm(
  values: Readonly<Record<string, string>>,
  organizationId: string,
  sources: MatchSources,
): Promise<NeedReach | null> {
  const { db, ownEngine, lexicon, now } = sources
  const title = values.title ?? ''
  const steps = values.step ? [values.step] : []
  const lines = linesOfForm(values)
  if (title.trim() === '' && steps.length === 0) return null
  const requirements = lines.map(({ requirement }) => inCanonicalTerms(requirement, lexicon))
  const pieces = [title, values.summary ?? '']
  const need: NeedFacts = {
    id: 'form',
    organizationId,
    kind: 'sourcing',
    title,
    tokens: readText(pieces, lexicon).tokens,
    chainStepIds: steps,
    industryCodes: [],
    requirements,
    budget: null,
    districtCode: null,
    closesAt: null,
  }
  const ids = await findCandidates(ownEngine, 'capabilities', {
    title,
    words: titleWords(title, lexicon),
    stepIds: steps,
    industryCodes: [],
    terms: requirements.flatMap((it) =>
      'term' in it && it.isExcluded !== true ? [it.term, ...(it.others ?? [])] : [],
    ),
  })
  const [rows, context] = await Promise.all([
    db.capability.findMany({
      where: { id: { in: [...ids] }, ...visibleListing(now) },
      include: capabilityFactParts,
    }),
    matchContext(db, lexicon, now),
  ])
  const board = rankCapabilities(
    need,
    rows.map((it) => capabilityFacts(it, lexicon)),
    context,
  )
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
