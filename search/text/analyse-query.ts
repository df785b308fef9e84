import type { Lexicon } from '../lexicon/lexicon'
import { normaliseText } from './normalise'
import { otherUnitSpellings } from './unit-spellings'
import { type WordRun, wordRuns } from './word-runs'

/** One thing that a text must speak of, in this spelling or another. All are normalised. */
export interface QueryWord {
  readonly kind: 'han' | 'latin' | 'mixed'
  readonly text: string
  /** Spellings that mean the same, this one not among them. */
  readonly spellings: readonly string[]
  /** For `mixed`, the runs that it is made of. */
  readonly runs: readonly WordRun[]
}

export interface AnalysedQuery {
  /** The normalised text, cut at `longestQuery`. */
  readonly text: string
  readonly words: readonly QueryWord[]
}

/** In UTF-16 units. What is longer is cut: nobody types it, and its cost grows with its length. */
export const longestQuery = 160

/** A Chinese run of so many characters is one word, and is never taken apart by the lexicon. */
const longestWord = 4

/** Between two terms they say nothing; within a word (等离子, 和平) they do. */
const filler = /^[的和与及或等]$/u

/**
 * What was typed as words, all of which a text must have. Spaces, punctuation and changes of script
 * part words; so do the terms of the lexicon within a Chinese run of five characters or more
 * (`激光焊接铝合金` → `激光焊接`, `铝合金`). A shorter run is one word.
 */
export function analyseQuery(typed: string, lexicon: Lexicon): AnalysedQuery {
  // Normalisation may lengthen a text eighteenfold (U+FDFA), so it is cut before and after.
  const text = normaliseText(typed.slice(0, 2 * longestQuery))
    .slice(0, longestQuery)
    .trim()
  const words: QueryWord[] = []
  let done = 0
  for (const term of pickTerms(text, lexicon)) {
    words.push(...wordsOfGap(text.slice(done, term.start), lexicon))
    words.push(createWord(text.slice(term.start, term.end), lexicon))
    done = term.end
  }
  words.push(...wordsOfGap(text.slice(done), lexicon))
  const telling = words.filter((word) => !filler.test(word.text))
  return { text, words: distinct(telling.length > 0 ? telling : words) }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The terms that part the text: from the left the longest each time, but none within a short run or
 * leaving one character of a run over, which belongs to the word beside it.
 */
function pickTerms(text: string, lexicon: Lexicon): readonly Stretch[] {
  const runs = wordRuns(text)
  const picked: Stretch[] = []
  let done = 0
  for (const found of lexicon.scan(text)) {
    if (found.start < done) continue
    const run = runs.find((it) => it.start <= found.start && found.end <= it.end)
    if (run?.kind === 'han') {
      const isWhole = run.start === found.start && run.end === found.end
      if (!isWhole && run.end - run.start <= longestWord) continue
    }
    picked.push({ start: found.start, end: found.end })
    done = found.end
  }
  return picked.map((stretch) => widen(stretch, picked, runs))
}

/** Takes a single character before or behind the term into it, unless it is a filler. */
function widen(stretch: Stretch, picked: readonly Stretch[], runs: readonly WordRun[]): Stretch {
  const run = runs.find((it) => it.start <= stretch.start && stretch.end <= it.end)
  if (run?.kind !== 'han') return stretch
  const before = Math.max(run.start, ...picked.map(({ end }) => (end <= stretch.start ? end : 0)))
  const isAlone = (from: number, to: number) =>
    to - from === 1 && !filler.test(run.text.slice(from - run.start, to - run.start))
  const after = Math.min(
    run.end,
    ...picked.map(({ start }) => (start >= stretch.end ? start : run.end)),
  )
  return {
    start: isAlone(before, stretch.start) ? before : stretch.start,
    // Between two terms the character goes to the second one.
    end: after === run.end && isAlone(stretch.end, after) ? after : stretch.end,
  }
}

function wordsOfGap(gap: string, lexicon: Lexicon): readonly QueryWord[] {
  return wordRuns(gap).map((run) => createWord(run.text, lexicon))
}

function createWord(text: string, lexicon: Lexicon): QueryWord {
  const runs = wordRuns(text)
  const [only] = runs
  const kind = runs.length === 1 && only ? only.kind : 'mixed'
  const spellings = [...lexicon.synonyms(text).map(normaliseText), ...otherUnitSpellings(text)]
  return { kind, text, spellings: [...new Set(spellings)], runs: kind === 'mixed' ? runs : [] }
}

function distinct(words: readonly QueryWord[]): readonly QueryWord[] {
  const seen = new Set<string>()
  return words.filter(({ text }) => {
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}
