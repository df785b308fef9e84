import { normaliseText } from '../language/text/normalise'
import { soundsOf } from '../language/text/sounds'

/** A word or term that may have been meant. */
export interface VocabularyTerm {
  readonly text: string
  /** How many listings have it; 0 if that is not known. */
  readonly count: number
}

export interface KnownWord {
  /** Normalised. */
  readonly text: string
  /** As the vocabulary writes it. */
  readonly shown: string
  readonly count: number
}

/** The vocabulary by what a mistyped word may still have in common with a term. */
export interface CorrectionTables {
  readonly known: ReadonlyMap<string, KnownWord>
  readonly bySound: ReadonlyMap<string, readonly KnownWord[]>
  readonly byHalf: ReadonlyMap<string, readonly KnownWord[]>
  readonly byLook: ReadonlyMap<string, readonly KnownWord[]>
  readonly byLength: readonly (readonly KnownWord[])[]
}

const termsInStep = 200

/** Files the terms; it can be left after every few hundred of them, and gone on with later. */
export function* fileTerms(terms: Iterable<VocabularyTerm>): Generator<void, CorrectionTables> {
  const known = new Map<string, KnownWord>()
  let taken = 0
  for (const { text, count } of terms) {
    taken += 1
    if (taken % termsInStep === 0) yield
    const whole = normaliseText(text).trim()
    // A term of several words is corrected word by word.
    for (const word of /^[^\p{Script=Han}]*$/u.test(whole) ? whole.split(' ') : [whole]) {
      if (word === '') continue
      const before = known.get(word)
      const shown = before?.shown ?? (word === whole ? text : word)
      known.set(word, { text: word, shown, count: Math.max(count, before?.count ?? 0) })
    }
  }
  return yield* fileEntries(known)
}

function* fileEntries(known: ReadonlyMap<string, KnownWord>): Generator<void, CorrectionTables> {
  const bySound = new Map<string, KnownWord[]>()
  const byHalf = new Map<string, KnownWord[]>()
  const byLook = new Map<string, KnownWord[]>()
  const byLength: KnownWord[][] = []
  let filed = 0
  for (const entry of known.values()) {
    filed += 1
    if (filed % termsInStep === 0) yield
    if (/^\p{Script=Han}+$/u.test(entry.text)) {
      for (const sound of soundsOf(entry.text)) file(bySound, sound, entry)
      for (const half of halvesOf(entry.text, entry.text.length)) file(byHalf, half, entry)
    } else if (/^[a-z0-9]/u.test(entry.text)) {
      file(byLook, lookOf(entry.text), entry)
      const { length } = entry.text
      while (byLength.length <= length) byLength.push([])
      byLength[length]?.push(entry)
    }
  }
  return { known, bySound, byHalf, byLook, byLength }
}

function file(table: Map<string, KnownWord[]>, key: string, entry: KnownWord): void {
  const filed = table.get(key)
  if (filed) filed.push(entry)
  else table.set(key, [entry])
}

/** One edit leaves the first or the second half of a word as it was. */
export function halvesOf(text: string, length: number): readonly string[] {
  const middle = length >> 1
  return [`${length}<${text.slice(0, middle)}`, `${length}>${text.slice(middle - length)}`]
}

/** Letters and digits that are taken for one another, as one; without joining signs. */
export function lookOf(word: string): string {
  const looks: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8', z: '2' }
  return word.replace(/[-_·.\s]/gu, '').replace(/[olisbz]/gu, (letter) => looks[letter] ?? letter)
}
