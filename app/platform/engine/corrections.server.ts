import { setImmediate } from 'node:timers/promises'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { listNames, type SearchReader, type SearchResult } from '../../../search/port'
import type { VocabularyTerm } from '../../../search/query/correction-tables'
import { type Corrector, createCorrectorInSteps } from '../../../search/query/suggest-correction'
import { cachedFor } from '../environment/cached-for.server'

/** More results than this, and nobody is asked whether something else was meant. */
const few = 3
const mostTried = 5
const mostOffered = 2
const lifetimeMs = 300_000

interface SoughtText {
  readonly text: string
  /** What was found for it. */
  readonly result: Pick<SearchResult, 'total' | 'relaxedText'>
  /** What another text would find in its place. */
  readonly ask: (text: string) => Promise<Pick<SearchResult, 'total' | 'relaxedText'>>
}

/**
 * For a text that finds little: what may have been meant, with its count. Only what finds more, with
 * all its words, is offered.
 */
export async function findCorrections(
  { text, result, ask }: SoughtText,
  engine: SearchReader,
  lexicon: Lexicon,
  now: Date,
): Promise<readonly { readonly text: string; readonly count: number }[]> {
  const found = countOf(result)
  if (text === '' || found > few) return []
  const corrector = await currentCorrector(engine, lexicon, now)
  const offered = await Promise.all(
    corrector
      .correct(text, mostTried)
      .map(async (other) => ({ text: other, count: countOf(await ask(other)) })),
  )
  return offered.filter(({ count }) => count > found).slice(0, mostOffered)
}

function countOf({ total, relaxedText }: Pick<SearchResult, 'total' | 'relaxedText'>): number {
  return relaxedText === true ? 0 : total
}

/** Made anew every five minutes: which words listings use changes slowly. */
function currentCorrector(engine: SearchReader, lexicon: Lexicon, now: Date): Promise<Corrector> {
  return cachedFor({ name: 'corrector', lifetimeMs, of: lexicon }, now, async () =>
    createCorrectorInSteps(await readVocabulary(engine, lexicon), () => setImmediate()),
  )
}

async function readVocabulary(
  engine: SearchReader,
  lexicon: Lexicon,
): Promise<readonly VocabularyTerm[]> {
  const spellings = lexicon.terms.flatMap((term) => [term, ...lexicon.synonyms(term)])
  const words = await Promise.all(
    listNames.map(async (index) => (await engine.words?.(index)) ?? []),
  )
  return [...spellings.map((text) => ({ text, count: 0 })), ...words.flat()]
}
