import type { FakeIndex } from './fake-index'
import { fold, splitText } from './split-text'

/** Words that stand side by side. */
type Phrase = readonly string[]

export interface Term {
  readonly words: Phrase
  readonly isPhrase: boolean
}

/** More of a query is not read. */
const mostTerms = 10

/** The terms of a query: phrases in quotation marks, words, pairs of Chinese characters. */
export function termsOf(q: string): readonly Term[] {
  const terms: Term[] = []
  for (const [, quoted, bare] of q.matchAll(/"([^"]*)"?|([^"]+)/g)) {
    if (quoted !== undefined) {
      const words = splitText(quoted).map(({ word }) => word)
      if (words.length > 0) terms.push({ words, isPhrase: true })
      continue
    }
    terms.push(...plainTerms(bare ?? ''))
  }
  return terms.slice(0, mostTerms)
}

function plainTerms(text: string): readonly Term[] {
  const runs = fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  return runs.flatMap((run): readonly Term[] => {
    const characters = [...run]
    if (!/^\p{Script=Han}/u.test(run)) return [{ words: [run], isPhrase: false }]
    if (characters.length === 1) return [{ words: characters, isPhrase: true }]
    return characters
      .slice(1)
      .map((next, at) => ({ words: [characters[at] as string, next], isPhrase: true }))
  })
}

/** Documents that have a term in one of its spellings, each with the best rank of its attribute. */
export function matchTerm(
  index: FakeIndex,
  { words, isPhrase }: Term,
  ranks: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const [word] = words
  const spellings: readonly Phrase[] =
    isPhrase || word === undefined ? [words] : [words, ...synonyms(index, word)]
  const found = new Map<string, number>()
  const note = (key: string, rank: number) =>
    found.set(key, Math.min(rank, found.get(key) ?? Infinity))
  for (const spelling of spellings) {
    for (const [key, rank] of matchPhrase(index, spelling, ranks)) note(key, rank)
  }
  if (!isPhrase && word !== undefined) {
    const tolerant = tolerantRanks(index, ranks)
    for (const near of misspellings(index, word)) {
      for (const [key, rank] of matchPhrase(index, [near], tolerant)) note(key, rank)
    }
  }
  return found
}

function synonyms(index: FakeIndex, word: string): readonly Phrase[] {
  const given = index.settings.synonyms ?? {}
  const own = Object.hasOwn(given, word) ? (given[word] ?? []) : []
  return own.map((it) => splitText(it).map((placed) => placed.word))
}

function* matchPhrase(
  index: FakeIndex,
  words: Phrase,
  ranks: ReadonlySet<number>,
): Iterable<readonly [string, number]> {
  const sets = words.map((word) => index.holding(word))
  const smallest = sets.reduce(
    (one, other) => (other.size < one.size ? other : one),
    sets[0] ?? new Set(),
  )
  for (const key of smallest) {
    if (!sets.every((set) => set.has(key))) continue
    const rank = rankOf(index, key, words, ranks)
    if (rank !== null) yield [key, rank]
  }
}

function rankOf(
  index: FakeIndex,
  key: string,
  words: Phrase,
  ranks: ReadonlySet<number>,
): number | null {
  const first = index.placesOf(key, words[0] ?? '')
  for (const [rank, starts] of [...first].sort(([a], [b]) => a - b)) {
    if (!ranks.has(rank)) continue
    // A phrase may repeat few words many times.
    const sets = new Map<string, ReadonlySet<number>>()
    for (const word of new Set(words)) {
      sets.set(word, new Set(index.placesOf(key, word).get(rank) ?? []))
    }
    if (starts.some((at) => words.every((word, n) => sets.get(word)?.has(at + n)))) return rank
  }
  return null
}

function tolerantRanks(index: FakeIndex, ranks: ReadonlySet<number>): ReadonlySet<number> {
  const refused = index.settings.typoTolerance?.disableOnAttributes ?? []
  const { searchable } = index
  return new Set([...ranks].filter((rank) => !refused.includes(searchable[rank] ?? '')))
}

function misspellings(index: FakeIndex, word: string): readonly string[] {
  const {
    enabled,
    minWordSizeForTypos: sizes,
    disableOnNumbers,
  } = index.settings.typoTolerance ?? {}
  if (enabled === false || (disableOnNumbers && /^\d+$/.test(word))) return []
  const length = [...word].length
  const errors = length >= (sizes?.twoTypos ?? 9) ? 2 : length >= (sizes?.oneTypo ?? 5) ? 1 : 0
  if (errors === 0) return []
  return Array.from(index.vocabulary).filter(
    (it) => it !== word && Math.abs(it.length - word.length) <= errors && edits(word, it) <= errors,
  )
}

/** Edits between two words, swaps included; a wrong first letter counts twice. */
function edits(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let a = 1; a <= one.length; a++) {
    const row = [a]
    for (let b = 1; b <= other.length; b++) {
      const same = one[a - 1] === other[b - 1] ? 0 : 1
      const swap =
        a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]
          ? (before[b - 2] ?? 0) + 1
          : Infinity
      row.push(Math.min((last[b] ?? 0) + 1, (row[b - 1] ?? 0) + 1, (last[b - 1] ?? 0) + same, swap))
    }
    before = last
    last = row
  }
  const total = last[other.length] ?? 0
  return total + (total > 0 && one[0] !== other[0] ? 1 : 0)
}
