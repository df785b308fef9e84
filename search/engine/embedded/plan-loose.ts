import type { AnalysedQuery, QueryWord } from '../../language/analysis/analyse-query'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { normaliseText } from '../../language/text/normalise'
import { bigrams, joinModelNumber, wordRuns } from '../../language/text/word-runs'
import type { Concept } from '../../retrieval/text-query'
import { partsOfCompound } from './compound-alternatives'
import { conceptOf, isPhrase, marksOf, type PlanOptions, type TextPlan } from './plan-text'
import { relatedConcept } from './soft-concepts'

/** A word that may be looked for without the others. */
export interface LooseWord {
  readonly word: QueryWord
  readonly concept: Concept
}

/**
 * The words of a text that no listing has all of, a compound as the terms that it is made of. By the pinyin of a name alone
 * nothing is found here: no text shows why.
 */
export function looseWords({ words }: AnalysedQuery, options: PlanOptions): readonly LooseWord[] {
  const taken = words.flatMap((word) => (word.exact ? [word] : partsOf(word, options.lexicon)))
  const distinct = new Map(taken.map((word) => [word.text, word]))
  return [...distinct.values()].map((word) => ({
    word,
    concept: {
      alternatives: conceptOf(word, options).alternatives.filter(({ terms }) =>
        terms.every((term) => !term.startsWith('@')),
      ),
    },
  }))
}

/** 碳纤维预浸料 is carbon fibre and what is left over; of 碳纤维 one sign would be left beside 纤维: it is one. */
function partsOf(word: QueryWord, lexicon: Lexicon): readonly QueryWord[] {
  const parts =
    word.kind === 'han' ? partsOfRun(word.text, lexicon) : partsOfCompound(word.text, lexicon)
  if (parts.length < 2) return [word]
  return parts.map((text) => ({
    ...shapeOf(text),
    text,
    spellings: lexicon.synonyms(text).map(normaliseText),
  }))
}

function partsOfRun(text: string, lexicon: Lexicon): readonly string[] {
  const inner = lexicon
    .scan(text)
    .filter(({ start, end }) => end - start > 1 && end - start < text.length)
    .sort((one, other) => other.end - other.start - (one.end - one.start))
  const taken: { readonly start: number; readonly end: number }[] = []
  for (const found of inner) {
    if (taken.every((it) => found.end <= it.start || it.end <= found.start)) taken.push(found)
  }
  const cuts = [0, text.length, ...taken.flatMap(({ start, end }) => [start, end])]
  const places = [...new Set(cuts)].sort((one, other) => one - other)
  const parts = places.slice(0, -1).map((from, at) => text.slice(from, places[at + 1]))
  return parts.every((part) => [...part].length > 1) ? parts : []
}

function shapeOf(text: string): Pick<QueryWord, 'kind' | 'runs'> {
  const runs = wordRuns(text)
  const [only, second] = runs
  return only !== undefined && second === undefined
    ? { kind: only.kind, runs: [] }
    : { kind: 'mixed', runs }
}

/**
 * Whoever has `core`, the rarest word that anything has, and so many of the others; pairs of characters of
 * words that nothing has only lift what is found.
 */
export function planAround(
  core: LooseWord,
  others: readonly LooseWord[],
  missing: readonly LooseWord[],
  least: number,
): TextPlan {
  const pieces = missing.flatMap(({ word }) => pairsOf(word).map(pairConcept))
  const rest = [...others.map(({ concept }) => concept), ...pieces]
  // Named once more often than there are others, it cannot be left out; it is looked for once.
  const weight = rest.length + 1
  const concepts = [...Array<Concept>(weight).fill(core.concept), ...rest]
  const words = [core, ...others].map(({ word }) => word)
  return {
    query: { concepts, minimum: weight + least },
    marks: marksOf(
      words,
      [core, ...others].map(({ concept }) => concept),
      [],
    ),
  }
}

/** Whoever has most of the pairs of a word that nothing has: 激光焊结, but not 纤维 for 碳纤维. Null for a short one. */
export function planAlmost({ word }: LooseWord): TextPlan | null {
  const pairs = pairsOf(word)
  if (pairs.length < 3) return null
  const concepts = pairs.map(pairConcept)
  const minimum = Math.floor(pairs.length / 2) + 1
  return { query: { concepts, minimum }, marks: marksOf([word], concepts, pairs) }
}

/** Kinds and classes of what is asked for; a sibling is another thing. */
const closeKin = 0.5

/** What is closely akin to any of the words; null if nothing is known of them. */
export function planRelated(words: readonly LooseWord[], lexicon: Lexicon): TextPlan | null {
  const known = words.filter(({ word }) => word.exact === undefined)
  const concepts = known.flatMap(({ word }) => relatedConcept(word, lexicon, closeKin) ?? [])
  if (concepts.length === 0) return null
  const texts = known.flatMap(({ word }) =>
    lexicon.relatives(word.text).flatMap((it) => (it.weight >= closeKin ? [it.text] : [])),
  )
  const phrases = texts.filter(isPhrase)
  const latin = texts.filter((text) => !isPhrase(text)).map(joinModelNumber)
  return { query: { concepts, minimum: 1 }, marks: { phrases, words: new Set(latin) } }
}

function pairsOf(word: QueryWord): readonly string[] {
  if (word.exact) return []
  const runs = word.kind === 'mixed' ? word.runs : [word]
  return runs.flatMap(({ kind, text }) =>
    kind === 'han' && [...text].length > 1 ? bigrams(text) : [],
  )
}

function pairConcept(pair: string): Concept {
  return { alternatives: [{ terms: [pair], weight: 1 }] }
}
