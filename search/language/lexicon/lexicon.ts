import { normaliseText } from '../text/normalise'
import { createTermTrie, type Occurrence } from '../text/term-trie'
import { createKinship, type Family, type Relative } from './kinship'
import type { LexiconEntry } from './lexicon-entry'

export interface Lexicon {
  /** The terms, each once, in the order given. */
  readonly terms: readonly string[]
  /** True if the spelling is a term or a synonym. */
  has(spelling: string): boolean
  /** The term that a spelling stands for; an unknown spelling stands for itself. */
  canonical(spelling: string): string
  /** The other spellings of the same term, the term first. Empty if unknown. */
  synonyms(spelling: string): readonly string[]
  /**
   * What the term is called in English: its first spelling without Chinese, one of words before
   * abbreviations. Undefined if it is unknown or has none.
   */
  english(spelling: string): string | undefined
  /** All classes above the term, nearest first, as canonical terms where they are known. */
  broader(spelling: string): readonly string[]
  /** Every spelling of each term below this one, as written: TC4 of 钛合金. */
  narrower(spelling: string): readonly string[]
  /** What is akin to the things that a normalised text names; see `Kinship.relatives`. */
  relatives(text: string): readonly Relative[]
  /** Every occurrence of every spelling in a normalised text, by start, longest first. */
  scan(text: string): readonly Occurrence[]
  /** The spellings, as written, whose normalised form starts with `prefix` (normalised). */
  startingWith(prefix: string): readonly string[]
}

/**
 * The lexicon of these entries. A term given twice is one with the synonyms and classes of both; a
 * spelling claimed by two terms belongs to the first (`findConflicts` lists such claims). Terms are
 * akin through their classes, and through `families` besides.
 */
export function createLexicon(
  entries: readonly LexiconEntry[],
  families: readonly Family[] = [],
): Lexicon {
  const merged = mergeEntries(entries)
  const termBySurface = new Map<string, string>()
  const spellingBySurface = new Map<string, string>()
  const spellings = new Map<string, string[]>()
  for (const { term, synonyms } of merged) {
    for (const spelling of [term, ...synonyms]) {
      const surface = normaliseText(spelling).trim()
      if (surface === '' || termBySurface.has(surface)) continue
      termBySurface.set(surface, term)
      spellingBySurface.set(surface, spelling)
      spellings.set(term, [...(spellings.get(term) ?? []), spelling])
    }
  }
  const trie = createTermTrie(termBySurface.keys())
  const classes = new Map(merged.map(({ term, broader }) => [term, broader]))
  const termOf = (spelling: string) => termBySurface.get(normaliseText(spelling).trim())
  const canonical = (spelling: string) => termOf(spelling) ?? spelling
  const spellingsOf = (term: string) => spellings.get(canonical(term)) ?? [term]
  const below = termsBelow(merged, canonical)
  const kinship = createKinship([...familiesOf(below, spellingsOf), ...families])
  return {
    terms: merged.map(({ term }) => term),
    has: (spelling) => termOf(spelling) !== undefined,
    canonical,
    synonyms: (spelling) => {
      const surface = normaliseText(spelling).trim()
      const all = spellings.get(canonical(spelling)) ?? []
      return all.filter((other) => normaliseText(other).trim() !== surface)
    },
    english: (spelling) => {
      const latin = (spellings.get(canonical(spelling)) ?? []).filter((it) => !isChinese.test(it))
      return latin.find((it) => isWords.test(it)) ?? latin[0]
    },
    broader: (spelling) => climb(canonical(spelling), (term) => classes.get(term) ?? [], canonical),
    narrower: (spelling) =>
      climb(canonical(spelling), (term) => below.get(term) ?? [], canonical).flatMap(spellingsOf),
    relatives: kinship.relatives,
    scan: trie.scan,
    startingWith: (prefix) =>
      trie.startingWith(prefix).map((surface) => spellingBySurface.get(surface) as string),
  }
}

const isChinese = /\p{Script=Han}/u
const isWords = /[a-z]{3}/

function mergeEntries(entries: readonly LexiconEntry[]): readonly LexiconEntry[] {
  const merged = new Map<string, LexiconEntry>()
  for (const entry of entries) {
    const surface = normaliseText(entry.term).trim()
    const known = merged.get(surface)
    merged.set(
      surface,
      known
        ? {
            ...known,
            synonyms: [...new Set([...known.synonyms, ...entry.synonyms])],
            broader: [...new Set([...known.broader, ...entry.broader])],
          }
        : entry,
    )
  }
  return [...merged.values()]
}

/** For each class, by its canonical term, the terms that name it as the next above them. */
function termsBelow(
  entries: readonly LexiconEntry[],
  canonical: (spelling: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>()
  for (const { term, broader } of entries) {
    for (const head of broader.map(canonical)) {
      const terms = below.get(head)
      if (terms === undefined) below.set(head, [term])
      else terms.push(term)
    }
  }
  return below
}

/** Each class with the terms next below it, all in each of their spellings. */
function familiesOf(
  below: ReadonlyMap<string, readonly string[]>,
  spellingsOf: (term: string) => readonly string[],
): readonly Family[] {
  return [...below].map(([head, terms]) => ({
    heads: spellingsOf(head),
    members: terms.flatMap(spellingsOf),
    strength: 1,
  }))
}

/** Breadth first, so that the nearest class comes first; a cycle ends where it began. */
function climb(
  start: string,
  above: (term: string) => readonly string[],
  canonical: (spelling: string) => string,
): readonly string[] {
  const found = new Set<string>()
  let level = [start]
  while (level.length > 0) {
    const next = level.flatMap((term) => above(term).map(canonical))
    level = next.filter((term) => term !== start && !found.has(term))
    for (const term of level) found.add(term)
  }
  return [...found]
}
