import type { Lexicon } from '../lexicon/lexicon'
import {
  blankOut,
  type ExcludedStretch,
  findExclusions,
  markExclusionEnds,
} from '../text/exclusions'
import { findMeasures } from '../text/measures'
import { normaliseText } from '../text/normalise'
import { quotedStretches, type Stretch } from '../text/quoted-stretches'
import { standardWords } from '../text/standards'
import { otherUnitSpellings } from '../text/unit-spellings'
import { type WordRun, wordRuns } from '../text/word-runs'

/** One thing that a text must speak of, in this spelling or another. All are normalised. */
export interface QueryWord {
  readonly kind: 'han' | 'latin' | 'mixed'
  readonly text: string
  /** Spellings that mean the same, this one not among them. */
  readonly spellings: readonly string[]
  /** For `mixed`, the runs that it is made of. */
  readonly runs: readonly WordRun[]
  /**
   * A text must have this very wording: `phrase` was put in quotation marks, `measure` is a number
   * with its unit and `standard` one by its number, of which each spelling counts as it stands.
   */
  readonly exact?: 'phrase' | 'measure' | 'standard'
}

/** A word with its place in the normalised text, quotation marks and bounds (最长, ≥) included. */
export interface LocatedWord extends QueryWord, Stretch {}

export interface AnalysedQuery {
  /** The normalised text, cut at `longestQuery`. */
  readonly text: string
  /** The same with blanks for what is excluded. */
  readonly wanted: string
  /** `mostWords` at most. */
  readonly words: readonly LocatedWord[]
  /** What a text must not speak of. */
  readonly excluded: readonly QueryWord[]
}

/** In UTF-16 units. What is longer is cut: nobody types it, and its cost grows with its length. */
export const longestQuery = 160

/** Of a text that has more words the first ones are looked for: each has its cost. */
export const mostQueryWords = 16

/** A Chinese run of so many characters is one word, and is never taken apart by the lexicon. */
export const longestWord = 4

/** Between two terms they say nothing; within a word (等离子, 和平) they do. */
export const filler = /^[的和与及或等]$/u

/**
 * What was typed as words, all of which a text must have. Spaces, punctuation and changes of script
 * part words; so do the terms of the lexicon within a Chinese run of five characters or more
 * (`激光焊接铝合金` → `激光焊接`, `铝合金`). A shorter run is one word, as is what stands in quotation
 * marks, and a number with its unit.
 */
export function analyseQuery(typed: string, lexicon: Lexicon): AnalysedQuery {
  const last = lastAnalysed.get(lexicon)
  if (last?.typed === typed) return last.analysed
  const analysed = analyse(typed, lexicon)
  lastAnalysed.set(lexicon, { typed, analysed })
  return analysed
}

/** Each index is asked for the same text, one after the other. */
const lastAnalysed = new WeakMap<
  Lexicon,
  { readonly typed: string; readonly analysed: AnalysedQuery }
>()

function analyse(typed: string, lexicon: Lexicon): AnalysedQuery {
  // Normalisation may lengthen a text eighteenfold (U+FDFA), so it is cut before and after.
  const text = normaliseText(markExclusionEnds(typed.slice(0, 2 * longestQuery)))
    .slice(0, longestQuery)
    .trim()
  const exclusions = exclusionsOf(text)
  const wanted = blankOut(text, exclusions)
  const words = analyseNormalised(wanted, lexicon).slice(0, mostQueryWords)
  const excluded = exclusions.map(({ inner }) => withNarrower(createWord(inner, lexicon), lexicon))
  return { text, wanted, words, excluded: excluded.slice(0, mostQueryWords) }
}

/** Whoever wants no 钛合金 wants no TC4 either. */
function withNarrower(word: QueryWord, lexicon: Lexicon): QueryWord {
  const narrower = lexicon.narrower(word.text).map((it) => normaliseText(it).trim())
  return { ...word, spellings: [...new Set([...word.spellings, ...narrower])] }
}

/** The parts of a normalised text that say what must not be there. */
export function exclusionsOf(text: string): readonly ExcludedStretch[] {
  return findExclusions(text, quotedStretches(text))
}

/** All words of a text that is normalised already and not longer than `longestQuery`, exclusions left out. */
export function analyseNormalised(text: string, lexicon: Lexicon): readonly LocatedWord[] {
  const words: LocatedWord[] = []
  let done = 0
  for (const fixed of fixedWords(text, lexicon)) {
    words.push(...freeWords(text, done, fixed.start, lexicon), fixed)
    done = fixed.end
  }
  words.push(...freeWords(text, done, text.length, lexicon))
  const telling = words.filter((word) => word.exact || !filler.test(word.text))
  return distinct(telling.length > 0 ? telling : words)
}

/** What is exact. A term of the lexicon that has a measure in its name is no measure. */
function fixedWords(text: string, lexicon: Lexicon): readonly LocatedWord[] {
  const quoted = quotedStretches(text)
  const isFree = ({ start, end }: Stretch, taken: readonly Stretch[]) =>
    taken.every((it) => end <= it.start || it.end <= start)
  const standards = standardWords(text).filter((it) => isFree(it, quoted))
  const free = findMeasures(text).filter((it) => isFree(it, [...quoted, ...standards]))
  // Most queries have no number, and then nothing need be looked up.
  const named = free.length === 0 ? [] : lexicon.scan(text)
  const measures = free.filter((it) =>
    named.every(
      ({ start, end }) => end <= it.start || it.end <= start || it.end - it.start > end - start,
    ),
  )
  return [
    ...quoted.map((it) => ({ ...exactWord(it.inner, [], 'phrase'), start: it.start, end: it.end })),
    ...standards.map((it) => ({
      ...exactWord(it.text, it.spellings, 'standard'),
      start: it.start,
      end: it.end,
    })),
    ...measures.map((it) => ({
      ...exactWord(it.text, it.spellings, 'measure'),
      start: it.start,
      end: it.end,
    })),
  ].sort((a, b) => a.start - b.start)
}

function exactWord(
  text: string,
  spellings: readonly string[],
  exact: NonNullable<QueryWord['exact']>,
): QueryWord {
  return { ...createShape(text), text, spellings, exact }
}

/** The words between two places of the text: terms of the lexicon, and what they leave over. */
function freeWords(
  whole: string,
  from: number,
  to: number,
  lexicon: Lexicon,
): readonly LocatedWord[] {
  const text = whole.slice(from, to)
  const words: LocatedWord[] = []
  let done = 0
  const pushGap = (end: number) => {
    for (const run of wordRuns(text.slice(done, end))) {
      words.push({
        ...createWord(run.text, lexicon),
        start: from + done + run.start,
        end: from + done + run.end,
      })
    }
  }
  for (const { start, end } of pickTerms(text, lexicon)) {
    pushGap(start)
    words.push({
      ...createWord(text.slice(start, end), lexicon),
      start: from + start,
      end: from + end,
    })
    done = end
  }
  pushGap(text.length)
  return words
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

function createWord(text: string, lexicon: Lexicon): QueryWord {
  const spellings = [...lexicon.synonyms(text).map(normaliseText), ...otherUnitSpellings(text)]
  return { ...createShape(text), text, spellings: [...new Set(spellings)] }
}

function createShape(text: string): Pick<QueryWord, 'kind' | 'runs'> {
  const runs = wordRuns(text)
  const [only] = runs
  const kind = runs.length === 1 && only ? only.kind : 'mixed'
  return { kind, runs: kind === 'mixed' ? runs : [] }
}

function distinct(words: readonly LocatedWord[]): readonly LocatedWord[] {
  const seen = new Set<string>()
  return words.filter(({ text }) => {
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}
