import type { AnalysedQuery, QueryWord } from '../../language/analysis/analyse-query'
import { isTermToken, termToken } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import type { Marks } from '../../language/text/highlight'
import { bigrams, joinModelNumber, modelNumberParts } from '../../language/text/word-runs'
import type { Alternative, Concept, TextQuery } from '../../retrieval/text-query'
import { compoundAlternatives } from './compound-alternatives'
import { exactAlternative } from './exact-alternative'
import { pinyinToken } from './index-document'
import { wholeAlternatives } from './item-alternatives'

/** What the plan asks of an index about its terms. */
export interface TermStatistics {
  frequencyOf(term: string): number
  termsWithPrefix(prefix: string, limit: number): readonly string[]
  similarTerms(
    word: string,
    limit: number,
  ): readonly { readonly term: string; readonly distance: number }[]
}

export interface TextPlan {
  readonly query: TextQuery
  readonly marks: Marks
}

/** What a match counts for in the score, by how it came about. */
const weights = { exact: 1, synonym: 0.7, pinyin: 0.6, prefix: 0.5, oneEdit: 0.4, twoEdits: 0.25 }

const mostExpansions = 256
const mostCorrections = 8

export interface PlanOptions {
  readonly source: TermStatistics
  readonly lexicon: Lexicon
  /** Names answer to pinyin even where the letters are a word of some text too. */
  readonly isNameIndex: boolean
}

/** All words must be there, each in one of its spellings. */
export function planStrict(analysed: AnalysedQuery, options: PlanOptions): TextPlan {
  const concepts = strictConcepts(analysed, options)
  return { query: { concepts }, marks: marksOf(analysed.words, concepts, []) }
}

function strictConcepts(analysed: AnalysedQuery, options: PlanOptions): readonly Concept[] {
  const whole = analysed.words.length > 1 ? wholeAlternatives(analysed.text, weights.exact) : []
  return analysed.words.map((word) => ({
    // An item that is all that was typed has each of its words.
    alternatives: [...conceptOf(word, options).alternatives, ...whole],
  }))
}

/** Whoever has the word in one of its spellings, or the words that it is made of. */
export function conceptOf(word: QueryWord, options: PlanOptions): Concept {
  if (word.exact) {
    const wordings = [word.text, ...word.spellings]
    return { alternatives: wordings.map((it) => exactAlternative(it, weights.exact)) }
  }
  return {
    alternatives: [
      ...compoundAlternatives(word.text, options.lexicon, weights.synonym),
      ...ownAlternatives(word, options),
      ...wholeAlternatives(word.text, weights.exact),
      ...word.spellings.flatMap((spelling) => [
        spellingAlternative(spelling),
        ...wholeAlternatives(spelling, weights.synonym),
      ]),
    ],
  }
}

/** Whoever has the term that a spelling is. */
export function spellingAlternative(spelling: string): Alternative {
  return { terms: [termToken(spelling)], weight: weights.synonym }
}

function ownAlternatives(word: QueryWord, options: PlanOptions): readonly Alternative[] {
  if (word.kind === 'latin') return latinAlternatives(word.text, options)
  if (word.kind === 'han')
    return [hanAlternative(word.text, options), ...loneCharacter(word, options)]
  const apart = word.runs.map((run) =>
    run.kind === 'han' ? hanAlternative(run.text, options).terms : [joinModelNumber(run.text)],
  )
  return [
    { terms: [word.text], weight: weights.exact },
    { terms: apart.flat(), weight: weights.exact },
  ]
}

/** A term of the lexicon has a token; any other word must show its pairs side by side. */
function hanAlternative(text: string, { lexicon }: PlanOptions): Alternative {
  if (lexicon.has(text) && isTermToken(text)) return { terms: [text], weight: weights.exact }
  const pairs = bigrams(text)
  return pairs.length === 1
    ? { terms: pairs, weight: weights.exact }
    : { terms: pairs, weight: weights.exact, phrase: text }
}

/** One character is found as the beginning of a pair, or as a token where it ends a run. */
function loneCharacter({ text }: QueryWord, { source }: PlanOptions): readonly Alternative[] {
  if ([...text].length > 1) return []
  return source
    .termsWithPrefix(text, Number.MAX_SAFE_INTEGER)
    .map((term) => ({ terms: [term], weight: weights.prefix }))
}

/**
 * The word itself, its parts, and longer words that begin with it. Pinyin of a name, then words it
 * may be a misspelling of, are tried only if no text has any of these.
 */
function latinAlternatives(run: string, options: PlanOptions): readonly Alternative[] {
  const { source, isNameIndex } = options
  const whole = joinModelNumber(run)
  const parts = modelNumberParts(run).filter((part) => run.split(/[-_·]/u).includes(part))
  const exact: Alternative[] = [{ terms: [whole], weight: weights.exact }]
  if (parts.length > 1) exact.push({ terms: parts, weight: weights.exact })
  const longer = canBeBegun(whole)
    ? source
        .termsWithPrefix(whole, mostExpansions)
        .filter((term) => !term.includes(' ') && !/\p{Script=Han}/u.test(term))
        .map((term) => ({ terms: [term], weight: weights.prefix }))
    : []
  const isKnown =
    longer.length > 0 ||
    exact.some(({ terms }) => terms.every((term) => source.frequencyOf(term) > 0))
  const names = isNameIndex || !isKnown ? pinyinAlternatives(whole, source) : []
  const similar = isKnown || names.length > 0 ? [] : source.similarTerms(whole, mostCorrections)
  return [
    ...exact,
    ...longer,
    ...names,
    ...similar.map(({ term, distance }) => ({
      terms: [term],
      weight: distance === 1 ? weights.oneEdit : weights.twoEdits,
    })),
  ]
}

/** Two letters, or three digits: less is the beginning of too much. */
function canBeBegun(word: string): boolean {
  return /^\d+$/u.test(word) ? word.length >= 3 : word.length >= 2
}

function pinyinAlternatives(word: string, source: TermStatistics): readonly Alternative[] {
  if (!/^[a-z0-9]{2,}$/u.test(word) || !/[a-z]/u.test(word)) return []
  const token = pinyinToken(word)
  const whole = source.frequencyOf(token) > 0 ? [token] : []
  return [...whole, ...source.termsWithPrefix(token, mostExpansions)].map((term) => ({
    terms: [term],
    weight: weights.pinyin,
  }))
}

/** What is marked of what holds the concepts: the words as they are spelled, and the pairs. */
export function marksOf(
  words: readonly QueryWord[],
  concepts: readonly Concept[],
  pairs: readonly string[],
): Marks {
  const phrases = new Set<string>(pairs)
  for (const word of words) {
    for (const spelling of [word.text, ...word.spellings]) {
      if (isPhrase(spelling) || word.exact === 'standard') phrases.add(spelling)
    }
    if (word.exact) continue
    for (const run of word.runs) if (run.kind === 'han') phrases.add(run.text)
  }
  const terms = concepts.flatMap((it) =>
    // Of a wording that must stand in one piece, a part alone is no match.
    it.alternatives.flatMap(({ terms, phrase }) => (phrase === undefined ? terms : [])),
  )
  return {
    phrases: [...phrases],
    words: new Set(terms.filter((term) => /^[a-z0-9μω]/u.test(term))),
  }
}

/** Marked where it stands, not as a word by itself. */
export function isPhrase(spelling: string): boolean {
  return /\p{Script=Han}|[\s%‰°]/u.test(spelling)
}
