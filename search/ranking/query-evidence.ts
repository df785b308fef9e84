import type { AnalysedQuery } from '../language/analysis/analyse-query'
import { itemOf } from '../language/text/list-items'
import { bigrams, joinModelNumber, wordRuns } from '../language/text/word-runs'
import { inverseDocumentFrequency } from '../retrieval/bm25f'
import { placeOfHan } from '../retrieval/text-units'
import { model } from './model'

/** What is known of the texts that are to be ordered, all live ones of an index. */
export interface TextStatistics {
  readonly size: number
  /** Chinese characters and words of other scripts that a text has on average. */
  readonly meanLength: number
  frequencyOf(token: string): number
  /** How many texts have a Chinese character, given as a UTF-16 unit. */
  holdersOfCharacter(unit: number): number
}

/** A piece of a query with what it counts for. */
export interface Piece {
  readonly text: string
  /** Its inverse document frequency. */
  readonly idf: number
  /** What its BM25 counts for: the idf, or less for a pair that is no word. */
  readonly weight: number
}

/** What texts are scored by, made once for all texts of an answer. */
export interface QueryEvidence {
  /** The query as an item of a list; null if it is none. */
  readonly item: string | null
  /** The query's distinct characters. */
  readonly characters: CharacterTable
  readonly pairs: readonly Piece[]
  /** The number of the pair of two characters and 1, at first × characters + second; 0 if it is none. */
  readonly pairNumbers: Uint16Array
  readonly words: readonly Piece[]
  /** Of all pieces, characters, then pairs, then words: what each counts for, and its idf. */
  readonly weights: Float64Array
  readonly idfs: Float64Array
  /** Words with other spellings, and what the pieces of the word could bring together. */
  readonly spelled: readonly SpelledWord[]
  readonly reach: number
  /** 1 for a short query, less for a longer one: see `model.fewCharacters`. */
  readonly shortness: number
  readonly meanLength: number
}

/** Characters by their UTF-16 units: see `numberOf`. */
export interface CharacterTable {
  readonly units: Uint16Array
  /** The number of a character and 1, at its unit's last bits; 0 for none. */
  readonly places: Uint16Array
  readonly mask: number
}

/** The number of the character with this unit, or −1. */
export function numberOf({ units, places, mask }: CharacterTable, unit: number): number {
  const number = (places[unit & mask] as number) - 1
  return number >= 0 && units[number] === unit ? number : -1
}

export interface SpelledWord {
  readonly spellings: readonly string[]
  /** Places of its own pieces. */
  readonly pieces: readonly number[]
  readonly most: number
}

/**
 * The evidence that a query asks for. What the query excludes is no part of it; words and wordings
 * alike are looked for by their characters and pairs. Characters beyond the basic plane count as
 * parts of no word.
 */
export function queryEvidence(
  { text, wanted, words: analysed }: AnalysedQuery,
  statistics: TextStatistics,
): QueryEvidence {
  const shortness = Math.min(1, model.fewCharacters / Math.max(1, [...text].length))
  const { size } = statistics
  const idf = (frequency: number) => inverseDocumentFrequency(size, Math.min(size, frequency))
  const runs = wordRuns(wanted)
  const han = runs.filter(({ kind }) => kind === 'han').map((run) => run.text)
  const characters = [...new Set(han.join(''))]
    .filter((it) => it.length === 1 && placeOfHan(it.charCodeAt(0)) >= 0)
    .map((it) => piece(it, idf(statistics.holdersOfCharacter(it.charCodeAt(0)))))
  const table = tableOf(characters.map((it) => it.text.charCodeAt(0)))
  const numberAt = (pair: string, at: number) => numberOf(table, pair.charCodeAt(at))
  const pairs = [...new Set(han.flatMap((run) => bigrams(run)))]
    .filter((it) => it.length === 2 && numberAt(it, 0) >= 0 && numberAt(it, 1) >= 0)
    .map((pair) => {
      const own = idf(statistics.frequencyOf(pair))
      const loss = shortness * model.cohesion * (1 - cohesionOf(pair, statistics))
      return piece(pair, own, own * (1 - loss))
    })
  const pairNumbers = new Uint16Array(characters.length ** 2)
  for (const [at, { text: it }] of pairs.entries()) {
    pairNumbers[numberAt(it, 0) * characters.length + numberAt(it, 1)] = at + 1
  }
  const words = [
    ...new Set(runs.flatMap((run) => (run.kind === 'latin' ? latinParts(run.text) : []))),
  ].map((it) => piece(it, idf(statistics.frequencyOf(it))))
  const pieces = [...characters, ...pairs, ...words]
  return {
    item: itemOf(wanted.trim()),
    characters: table,
    pairs,
    pairNumbers,
    words,
    weights: Float64Array.from(pieces, (it) => it.weight),
    idfs: Float64Array.from(pieces, (it) => it.idf),
    spelled: spelledWords(analysed, pieces),
    reach: pieces.reduce((sum, it) => sum + it.idf, 0),
    shortness,
    meanLength: Math.max(1, statistics.meanLength),
  }
}

/** A table of as few places as keep the characters apart. */
function tableOf(given: readonly number[]): CharacterTable {
  const units = Uint16Array.from(given)
  for (let size = 256; ; size *= 2) {
    const places = new Uint16Array(size)
    const mask = size - 1
    for (const [number, unit] of units.entries()) places[unit & mask] = number + 1
    if (units.every((unit, number) => places[unit & mask] === number + 1)) {
      return { units, places, mask }
    }
  }
}

function piece(text: string, idf: number, weight = idf): Piece {
  return { text, idf, weight }
}

/** `iatf-16949` by what stands between its signs: a text may join or part them. */
function latinParts(run: string): readonly string[] {
  return run.split(/[-_·]/u).map(joinModelNumber)
}

/**
 * Whether the characters of a pair stand together more often than by chance, 0 to 1: normalised
 * pointwise mutual information over texts (Bouma, 2009), so that 装车 in 改装车 counts less than 改装.
 */
function cohesionOf(pair: string, statistics: TextStatistics): number {
  const { size } = statistics
  const both = statistics.frequencyOf(pair)
  const [first = 0, second = 0] = [0, 1].map((at) =>
    statistics.holdersOfCharacter(pair.charCodeAt(at)),
  )
  if (both === 0 || both >= size || first === 0 || second === 0) return 1
  const mutual = Math.log((both * size) / (first * second)) / -Math.log(both / size)
  return Math.min(1, Math.max(0, mutual))
}

function spelledWords(
  words: AnalysedQuery['words'],
  pieces: readonly Piece[],
): readonly SpelledWord[] {
  return words.flatMap(({ text, spellings }) => {
    if (spellings.length === 0) return []
    const own = pieces.flatMap((it, at) => (text.includes(it.text) ? [at] : []))
    const most = own.reduce((sum, at) => sum + (pieces[at] as Piece).weight, 0)
    return [{ spellings, pieces: own, most: model.spelling * most }]
  })
}
