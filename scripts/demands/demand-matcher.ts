import type { Match } from '../../app/domain/matching/board'
import { countCorpus } from '../../app/domain/matching/count-corpus'
import type { CapabilityFacts } from '../../app/domain/matching/facts'
import { countedTokens } from '../../app/domain/matching/listing-text'
import type { MatchContext } from '../../app/domain/matching/match-context'
import { rankCapabilities } from '../../app/domain/matching/rank-capabilities'
import { defaultWeights } from '../../app/domain/matching/weights'
import { capabilityFacts } from '../../app/features/match/capability-facts'
import { needFacts } from '../../app/features/match/need-facts'
import { questionOfNeed } from '../../app/features/match/rank-for-need.server'
import { reasonText } from '../../app/features/match/reason-text'
import { sharedWordTexts } from '../../app/features/match/shared-word-text'
import { translateIn } from '../../app/platform/languages/i18n.server'
import { findCandidates } from '../../search/candidates/find-candidates'
import { capabilityDocument } from '../../search/documents/capability-document'
import { createEmbeddedEngine } from '../../search/engine/embedded.server'
import type { BeirDocument } from '../../search/eval/beir'
import type { Lexicon } from '../../search/language/lexicon/lexicon'
import { type Demand, demandNeed } from './demand-row'
import { firmRow } from './firm-row'

/** A firm on the board of a demand. */
export interface BoardLine {
  readonly id: string
  readonly score: number
  /** True of what comes nearest without being a match. */
  readonly isNearest: boolean
  readonly reason: string
}

const names = {
  chain: new Map(),
  step: new Map(),
  industry: new Map(),
  district: new Map(),
  park: new Map(),
}

/** The matching of the product over firms in memory: candidates, facts, board and reasons as pages have them. */
export async function createDemandMatcher(
  firms: readonly BeirDocument[],
  lexicon: Lexicon,
  now: Date,
) {
  const rows = firms.map((it) => firmRow(it, now))
  const offers = new Map(rows.map((it) => [it.id, capabilityFacts(it, lexicon)]))
  const engine = createEmbeddedEngine({ lexicon })
  await engine.rebuild('capabilities', oneBatch(rows.map((it) => documentOf(it, lexicon, now))))
  const context: MatchContext = {
    now,
    weights: defaultWeights,
    corpus: countCorpus([...offers.values()].map(({ text }) => countedTokens(text))),
    broader: lexicon.broader,
    isAdjacent: () => false,
    sectionOf: () => undefined,
  }
  const words = { t: translateIn('zh-CN'), language: 'zh-CN', lexicon }
  return {
    close: () => engine.close(),
    /** The first `limit` lines of a demand's board, and how many firms were compared. */
    match: async (demand: Demand, limit: number) => {
      const need = needFacts(demandNeed(demand), lexicon)
      const ids = await findCandidates(engine, 'capabilities', questionOfNeed(need, context))
      const candidates = ids.flatMap((id): readonly CapabilityFacts[] => {
        const offer = offers.get(id)
        return offer ? [offer] : []
      })
      const board = rankCapabilities(need, candidates, context)
      const line = (match: Match, isNearest: boolean): readonly BoardLine[] => {
        const offer = offers.get(match.capabilityId)
        if (!offer) return []
        const shared = sharedWordTexts(need.text, offer.text, context, words)
        const reason = reasonText(match, { need, offer, context, names }, shared, words)
        return [{ id: offer.id, score: match.score, isNearest, reason }]
      }
      const lines = [
        ...board.matches.flatMap((it) => line(it, false)),
        ...board.nearest.flatMap((it) => line(it, true)),
      ]
      return { considered: board.considered, lines: lines.slice(0, limit) }
    },
  }
}

function documentOf(row: ReturnType<typeof firmRow>, lexicon: Lexicon, now: Date) {
  return capabilityDocument(row, { now, canonical: lexicon.canonical })
}

async function* oneBatch<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items
}
