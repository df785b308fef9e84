import { findStandards } from '../../../app/domain/listing/reading/read-standard'
import type { IndexDefinition } from '../../indexes/index-definition'
import type { AnalysedQuery, QueryWord } from '../../language/analysis/analyse-query'
import { isTermToken, termToken } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { bigrams, joinModelNumber, type WordRun, wordRuns } from '../../language/text/word-runs'
import { compileAnyValue } from './compile-filter'
import { longestBeginning, streamTokens } from './document-tokens'
import { encodePinyin, encodeToken } from './encode-token'
import { encodeValue } from './encode-value'
import {
  measuresAttribute,
  nativeAttribute,
  pinyinAttribute,
  tokensAttribute,
  wordsAttribute,
} from './meilisearch-attributes'
import { streamAttributes } from './meilisearch-settings'

/** One thing that a listing must have, as Meilisearch reads it: a word, or a phrase in its marks. */
export interface PlanPart {
  readonly q: string
  /** The Latin word that it stands for, which may be known by other means if no listing has it. */
  readonly latin?: string
}

/** What a text asks for. */
export interface ServerPlan {
  readonly parts: readonly PlanPart[]
  /** What of it is asked for by filter: measures, in any of their spellings. */
  readonly conditions: readonly string[]
  readonly matchingStrategy: 'all' | 'frequency'
  /** Missing: all that are searchable. */
  readonly attributesToSearchOn?: readonly string[]
}

/** Meilisearch leaves out what comes behind so many words or phrases. */
export const mostParts = 10

/**
 * All words must be there, each in one of its spellings. Spellings of terms and units are synonyms
 * of the index. The parts that find least come first.
 */
export function planAllWords({ words }: AnalysedQuery, lexicon: Lexicon): ServerPlan {
  const parts = new Map<string, PlanPart>()
  const conditions: string[] = []
  for (const word of words) {
    if (word.exact === 'measure') {
      const spellings = [word.text, ...word.spellings].map(encodeValue)
      conditions.push(compileAnyValue(measuresAttribute, [...new Set(spellings)]))
    } else {
      for (const part of partsOf(word, lexicon)) parts.set(part.q, part)
    }
  }
  return {
    // A phrase of many pairs is rarer than a short one, and that than a word.
    parts: [...parts.values()].sort((one, other) => other.q.length - one.q.length),
    conditions,
    matchingStrategy: 'all',
  }
}

/** The part as pinyin of a name; null if it could be none. */
export function asPinyin({ latin }: PlanPart): PlanPart | null {
  if (latin === undefined || !/^[a-z0-9]{2,}$/u.test(latin) || !/[a-z]/u.test(latin)) return null
  return { q: encodePinyin(latin.slice(0, longestBeginning)) }
}

/** The part as a plain word, which Meilisearch looks up with typing errors; null for numbers. */
export function asMisspelling({ latin }: PlanPart): PlanPart | null {
  return latin !== undefined && /^[a-z]{5,40}$/u.test(latin) ? { q: latin } : null
}

/** Where parts that may be plain words are looked for. */
export function misspellingAttributes(definition: IndexDefinition): readonly string[] {
  return [...streamAttributes(definition), tokensAttribute, pinyinAttribute, wordsAttribute]
}

/**
 * Any of the words, the rarest at least, in Meilisearch's own segmentation and with typing errors:
 * for when no listing has all of them. The server asks for all words that are equally rare, and may
 * find none then: the plans behind the first one each ask for one word alone. Empty if the text has
 * no word.
 */
export function planSomeWords({ words }: AnalysedQuery): readonly ServerPlan[] {
  const texts = words
    .map(({ text }) => text.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim())
    .filter((text) => text !== '')
  const alone = texts.length > 1 ? texts.map((text) => [text]) : []
  return [texts, ...alone]
    .filter((given) => given.length > 0)
    .map((given) => ({
      parts: given.map((text) => ({ q: text })),
      conditions: [],
      matchingStrategy: 'frequency',
      attributesToSearchOn: [nativeAttribute],
    }))
}

function partsOf(word: QueryWord, lexicon: Lexicon): readonly PlanPart[] {
  if (word.exact === 'phrase') return phrase(streamOf(word.text))
  // However it is parted, a standard has its family and its number.
  if (word.exact === 'standard') return standardParts(word.text)
  if (lexicon.has(word.text) && isTermToken(word.text)) return [token(termToken(word.text))]
  if (word.kind !== 'mixed') return runParts(word.kind, word.text)
  return word.runs.flatMap((run) => runParts(run.kind, run.text))
}

function standardParts(text: string): readonly PlanPart[] {
  return findStandards(text).flatMap(({ family, number }) => {
    const [letters = ''] = family.toLowerCase().match(/[a-z]+/u) ?? []
    return [letters, joinModelNumber(number.toLowerCase())].map(token)
  })
}

function runParts(kind: WordRun['kind'], text: string): readonly PlanPart[] {
  if (kind === 'latin') {
    const latin = joinModelNumber(text)
    return [{ q: encodeToken(latin), latin }]
  }
  const pairs = bigrams(text)
  return pairs.length === 1 ? pairs.map(token) : phrase(pairs)
}

/** Of single characters at the ends a text may hold more than themselves: see `streamTokens`. */
function streamOf(text: string): readonly string[] {
  const runs = wordRuns(text)
  const isLone = (run: WordRun) => run.kind === 'han' && [...run.text].length === 1
  const from = runs.findIndex((run) => !isLone(run))
  const to = runs.findLastIndex((run) => !isLone(run))
  return streamTokens(from < 0 ? runs : runs.slice(from, to + 1))
}

function phrase(tokens: readonly string[]): readonly PlanPart[] {
  return tokens.length === 0 ? [] : [{ q: `"${tokens.map(encodeToken).join(' ')}"` }]
}

function token(text: string): PlanPart {
  return { q: encodeToken(text) }
}
