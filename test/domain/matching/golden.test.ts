import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Match, MatchBoard } from '../../../app/domain/matching/board'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import { countedTokens } from '../../../app/domain/matching/listing-text'
import type { MatchContext } from '../../../app/domain/matching/match-context'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { rankNeeds } from '../../../app/domain/matching/rank-needs'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { readChains, readIndustryCodes } from '../../../prisma/seed/read-seed-files.server'
import { readListing } from '../../../search/candidates/read-listing'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { readLexiconEntries } from '../../../search/language/lexicon/load-lexicon.server'
import { normaliseText } from '../../../search/language/text/normalise'
import { outermost } from '../../../search/language/text/outermost'
import { type GoldenCandidate, type GoldenNeed, readGoldenCases } from './golden-case'

const seedFolder = join('prisma', 'seed')
const chains = readChains(seedFolder)
const industries = readIndustryCodes(seedFolder)
const lexicon = createLexicon(await readLexiconEntries())
const cases = readGoldenCases(join('test', 'golden', 'matching'))

const steps = new Set(chains.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)))
const flows = new Set(
  chains.flatMap(({ id, steps }) =>
    steps.flatMap((step) => step.feeds.map((to) => `${id}/${step.id} ${id}/${to}`)),
  ),
)
const sections = new Map(industries.map(({ code, section }) => [code, section]))
const context: Omit<MatchContext, 'now'> = {
  weights: defaultWeights,
  corpus: countCorpus(
    cases.flatMap(({ candidates }) => candidates.map((it) => countedTokens(saidBy(it)))),
  ),
  broader: lexicon.broader,
  isAdjacent: (one, other) => flows.has(`${one} ${other}`) || flows.has(`${other} ${one}`),
  sectionOf: (code) => sections.get(code),
}

function saidBy({ title, text }: { readonly title: string; readonly text: string }) {
  const pieces = [
    { place: 'title', text: title },
    { place: 'summary', text },
  ] as const
  return readListing(pieces, lexicon).text
}

function needFacts(need: GoldenNeed): NeedFacts {
  const { text: _text, ...facts } = need
  const requirements = need.requirements.map((it) =>
    it.kind === 'process' || it.kind === 'material'
      ? { ...it, term: lexicon.canonical(it.term) }
      : it,
  )
  return { ...facts, requirements, text: saidBy(need) }
}

function capabilityFacts(candidate: GoldenCandidate): CapabilityFacts {
  const { text, ...facts } = candidate
  const processes = candidate.processes.map(lexicon.canonical)
  const materials = candidate.materials.map(lexicon.canonical)
  const listed = new Set([...processes, ...materials])
  const inText = outermost(lexicon.scan(normaliseText(`${candidate.title}\n${text}`)))
  const mentions = candidate.mentions ?? inText.map(({ surface }) => surface)
  return {
    ...facts,
    processes,
    materials,
    mentions: [...new Set(mentions.map(lexicon.canonical))].filter((term) => !listed.has(term)),
    text: saidBy(candidate),
  }
}

/** What the board says, in the words of an expectation, of the ids that the expectation names. */
function say(
  { matches, nearMisses, exclusions }: MatchBoard,
  asked: (typeof cases)[number]['expect'],
) {
  const shown = new Map([...matches, ...nearMisses].map((it) => [it.capabilityId, it]))
  const of = <Told>(ids: object, tell: (match: Match, id: string) => Told) =>
    Object.fromEntries(
      Object.keys(ids).map((id) => {
        const match = shown.get(id)
        return [id, match ? tell(match, id) : 'not shown']
      }),
    )
  return {
    order: matches.map(({ capabilityId }) => capabilityId),
    nearMisses: nearMisses.map(({ capabilityId }) => capabilityId).sort(),
    excluded: Object.fromEntries(
      exclusions.flatMap(({ requirementId, ids }) => ids.map((id) => [id, requirementId])),
    ),
    wouldMatchIf: Object.fromEntries(
      nearMisses
        .filter(({ capabilityId }) => capabilityId in asked.wouldMatchIf)
        .map((it) => [it.capabilityId, it.wouldMatchIf.map((why) => why.requirement.id).join()]),
    ),
    strongest: of(asked.strongest, ({ strongest }) => strongest.facet),
    missing: of(asked.missing, ({ missing }) => missing?.judgement.requirement.id ?? null),
    verdicts: of(asked.verdicts, ({ judgements }, id) => {
      const named = asked.verdicts[id] ?? {}
      return Object.fromEntries(
        judgements
          .filter(({ requirement }) => requirement.id in named)
          .map(({ requirement, verdict }) => [requirement.id, verdict]),
      )
    }),
    coveredLotIds: of(asked.coveredLotIds, ({ coveredLotIds }) => coveredLotIds),
  }
}

describe.each(cases)('$file', ({ name, now, need, candidates, expect: expected }) => {
  const facts = needFacts(need)
  const offers = candidates.map(capabilityFacts)
  const board = rankCapabilities(facts, offers, { ...context, now })

  test(name, () => {
    expect(say(board, expected)).toEqual({
      ...expected,
      nearMisses: [...expected.nearMisses].sort(),
    })
  })

  test('every offer scores the same seen from its own side', () => {
    const ofMatch = ({ capabilityId, score }: Match) => [capabilityId, score]
    const seen = offers.flatMap((offer) => rankNeeds(offer, [facts], { ...context, now }).matches)
    expect(Object.fromEntries(seen.map(ofMatch))).toEqual(
      Object.fromEntries(board.matches.map(ofMatch)),
    )
  })

  test('the board does not depend on the order of the offers', () => {
    expect(rankCapabilities(facts, [...offers].reverse(), { ...context, now })).toEqual(board)
  })

  test('speaks the words of the product', () => {
    const terms = [
      ...need.requirements.flatMap((it) => ('term' in it ? [it.term] : [])),
      ...candidates.flatMap((it) => [...it.processes, ...it.materials, ...(it.mentions ?? [])]),
    ]
    const places = [need, ...candidates]
    const codes = new Set(sections.keys())
    expect({
      terms: terms.filter((term) => !lexicon.has(term)),
      steps: places.flatMap((it) => it.chainStepIds).filter((step) => !steps.has(step)),
      codes: places.flatMap((it) => it.industryCodes).filter((code) => !codes.has(code)),
      ids: candidates.length - new Set(candidates.map(({ id }) => id)).size,
    }).toEqual({ terms: [], steps: [], codes: [], ids: 0 })
  })
})

test('there are at least forty cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
})
