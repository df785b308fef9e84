import type { AnalysedQuery } from '../../language/analysis/analyse-query'
import { bigrams, wordRuns } from '../../language/text/word-runs'
import { model } from '../../ranking/model'
import type { Concept } from '../../retrieval/text-query'
import { wholeAlternatives } from './item-alternatives'
import {
  conceptOf,
  marksOf,
  type PlanOptions,
  spellingAlternative,
  type TextPlan,
} from './plan-text'
import { relatedConcept } from './soft-concepts'

/** What a piece counts for, beside a pair of characters, which counts in full. */
const weights = { item: 1, character: 0.4 }

/** A character that more of the texts have than one in so many says nothing by itself. */
const rareCharacter = 6

/** What a plan asks of an index about characters. */
export interface CharacterStatistics {
  readonly size: number
  holdersOfCharacter(unit: number): number
}

/**
 * Everything that has to do with the text at all: each pair of characters, each Latin word, each rare
 * character, other spellings, and what is akin. For bringing in what is then ordered by its text.
 */
export function planBroad(
  analysed: AnalysedQuery,
  options: PlanOptions,
  characters: CharacterStatistics,
): TextPlan {
  const pieces = new Map<string, Concept>()
  const add = (name: string, concept: Concept | null) => {
    if (concept !== null && concept.alternatives.length > 0) pieces.set(name, concept)
  }
  for (const { kind, text } of wordRuns(analysed.wanted)) {
    if (kind === 'latin') add(text, conceptOf({ kind, text, spellings: [], runs: [] }, options))
    else if ([...text].length === 1) add(text, rareConcept(text, options, characters))
    else {
      for (const pair of bigrams(text)) {
        add(pair, { alternatives: [{ terms: [pair], weight: 1 }] })
        for (const it of pair) add(it, rareConcept(it, options, characters))
      }
    }
  }
  add('=', { alternatives: wholeAlternatives(analysed.wanted.trim(), weights.item) })
  // A sentence names so many things that their kin would be everything.
  const isShort = [...analysed.text].length <= model.fewCharacters
  for (const word of analysed.words) {
    if (word.exact) add(`"${word.text}`, conceptOf(word, options))
    else {
      add(`~${word.text}`, { alternatives: word.spellings.map(spellingAlternative) })
      if (isShort) add(`^${word.text}`, relatedConcept(word, options.lexicon))
    }
  }
  const concepts = [...pieces.values()]
  const pairs = [...pieces.keys()].filter((piece) => /^\p{Script=Han}{2}$/u.test(piece))
  return { query: { concepts, minimum: 1 }, marks: marksOf(analysed.words, concepts, pairs) }
}

/** Whoever has a rare character, by the tokens that begin with it; null for one that many have. */
function rareConcept(
  character: string,
  { source }: PlanOptions,
  statistics: CharacterStatistics,
): Concept | null {
  const holders = statistics.holdersOfCharacter(character.charCodeAt(0))
  if (holders * rareCharacter > statistics.size) return null
  const tokens = [character, ...source.termsWithPrefix(character, Number.MAX_SAFE_INTEGER)]
  return { alternatives: tokens.map((term) => ({ terms: [term], weight: weights.character })) }
}
