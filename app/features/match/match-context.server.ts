import type { PrismaClient } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'
import { readListing } from '../../../search/candidates/read-listing'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { countCorpus } from '../../domain/matching/count-corpus'
import { countedTokens } from '../../domain/matching/listing-text'
import type { CorpusStatistics, MatchContext } from '../../domain/matching/match-context'
import { defaultWeights } from '../../domain/matching/weights'
import { cachedFor } from '../../platform/environment/cached-for.server'
import { offeredPieces, offeredWords } from './capability-facts'

/** Word frequencies change slowly, chains with a deployment: both are read anew after so long. */
const lifetimeMs = 10 * 60_000
/** Enough texts to tell common words from rare ones. */
const corpusSize = 5_000

interface Background {
  readonly corpus: CorpusStatistics
  readonly adjacent: ReadonlySet<string>
  readonly sections: ReadonlyMap<string, string>
}

/** The same for both directions, so that a pair has one score from whichever side it is looked at. */
export async function matchContext(
  db: PrismaClient,
  lexicon: Lexicon,
  now: Date,
): Promise<MatchContext> {
  const { corpus, adjacent, sections } = await cachedFor(
    { name: 'match-background', lifetimeMs },
    now,
    () => readBackground(db, lexicon, now),
  )
  return {
    now,
    weights: defaultWeights,
    corpus,
    broader: lexicon.broader,
    isAdjacent: (one, other) => adjacent.has(`${one} ${other}`) || adjacent.has(`${other} ${one}`),
    sectionOf: (code) => sections.get(code),
  }
}

async function readBackground(db: PrismaClient, lexicon: Lexicon, now: Date): Promise<Background> {
  const [texts, flows, industries] = await Promise.all([
    db.capability.findMany({
      where: visibleListing(now),
      orderBy: { id: 'asc' },
      take: corpusSize,
      select: offeredWords,
    }),
    db.chainFlow.findMany(),
    db.industryCode.findMany({ select: { code: true, section: true } }),
  ])
  return {
    corpus: countCorpus(
      texts.map((it) => countedTokens(readListing(offeredPieces(it), lexicon).text)),
    ),
    adjacent: new Set(flows.map(({ fromId, toId }) => `${fromId} ${toId}`)),
    sections: new Map(industries.map(({ code, section }) => [code, section])),
  }
}
