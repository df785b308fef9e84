import { setImmediate } from 'node:timers/promises'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { listNames, type SearchReader } from '../../../search/port'
import type { VocabularyTerm } from '../../../search/query/correction-tables'
import { type Corrector, createCorrectorInSteps } from '../../../search/query/suggest-correction'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { cachedFor } from '../environment/cached-for.server'

/** More results than this, and nobody is asked whether something else was meant. */
const few = 3
const mostTried = 5
const mostOffered = 2
const lifetimeMs = 300_000

interface SoughtText {
  readonly text: string
  /** How many listings have all of it. */
  readonly found: number
  /** How many have all of another text. */
  readonly count: (text: string) => Promise<number>
}

interface Sources {
  readonly engine: SearchReader
  readonly lexicon: Lexicon
  readonly now: Date
  readonly budget: WorkBudget
}

/**
 * For a text that finds little: what may have been meant, with its count. Only what finds more, with
 * all its words, is offered; each is counted after the one before, as far as that can be afforded.
 */
export async function findCorrections(
  { text, found, count }: SoughtText,
  { engine, lexicon, now, budget }: Sources,
): Promise<readonly { readonly text: string; readonly count: number }[]> {
  if (text === '' || found > few) return []
  const corrector = await currentCorrector(engine, lexicon, now)
  const offered: { readonly text: string; readonly count: number }[] = []
  for (const other of corrector.correct(text, mostTried, budget)) {
    const counted = await count(other)
    if (counted > found) offered.push({ text: other, count: counted })
    if (offered.length === mostOffered) break
  }
  return offered
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
