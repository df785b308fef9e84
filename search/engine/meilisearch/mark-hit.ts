import type { AnalysedQuery, QueryWord } from '../../language/analysis/analyse-query'
import { highlightText, type Marks } from '../../language/text/highlight'
import { normaliseText } from '../../language/text/normalise'
import { bigrams, joinModelNumber, modelNumberParts, wordRuns } from '../../language/text/word-runs'
import type { Hit } from '../../port'
import { isWithinEdits } from './is-within-edits'
import { textAttribute } from './meilisearch-attributes'

/** What was looked for, and how loosely it was taken. */
export interface LookedFor {
  readonly analysed: AnalysedQuery
  /** True: Latin words with typing errors count. */
  readonly isMisspelled: boolean
  /** True: pairs of characters count. */
  readonly isRelaxed: boolean
}

const typingErrors = { one: 5, two: 9 }

/**
 * The text fields of a hit with what was looked for marked. Meilisearch marks what it has indexed,
 * which is not the text as it was given; so the text is marked here, as for the embedded engine.
 */
export function markHit(
  attributes: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  lookedFor: LookedFor | null,
): Hit['highlights'] {
  return Object.fromEntries(
    fields.map((field) => {
      const value = attributes[textAttribute(field)] ?? ''
      const text = Array.isArray(value) ? value.join('、') : String(value)
      return [field, highlightText(text, lookedFor ? marksFor(text, lookedFor) : nothing)]
    }),
  )
}

const nothing: Marks = { phrases: [], words: new Set() }

function marksFor(text: string, { analysed, isMisspelled, isRelaxed }: LookedFor): Marks {
  const phrases = new Set<string>()
  const words = new Set<string>()
  for (const word of analysed.words) {
    for (const spelling of [word.text, ...word.spellings]) {
      if (/\p{Script=Han}|[\s%‰°]/u.test(spelling)) phrases.add(spelling)
      else words.add(joinModelNumber(spelling))
    }
    if (word.exact) {
      // A measure is marked where it stands, its unit alone is none.
      for (const spelling of [word.text, ...word.spellings]) phrases.add(spelling)
      continue
    }
    for (const run of runsOf(word)) {
      if (run.kind === 'latin')
        for (const found of latinMatches(text, run.text, isMisspelled)) words.add(found)
      else phrases.add(run.text)
      if (isRelaxed && run.kind === 'han') for (const pair of bigrams(run.text)) phrases.add(pair)
    }
  }
  return { phrases: [...phrases], words }
}

function runsOf(word: QueryWord) {
  return word.kind === 'mixed' ? word.runs : [{ kind: word.kind, text: word.text }]
}

/** The words of a text, or their parts, that begin with the word or are a misspelling of it. */
function latinMatches(text: string, typed: string, isMisspelled: boolean): readonly string[] {
  const whole = joinModelNumber(typed)
  const errors = whole.length >= typingErrors.two ? 2 : whole.length >= typingErrors.one ? 1 : 0
  const isBeginning = /^\d+$/u.test(whole) ? whole.length >= 3 : whole.length >= 2
  const known = wordRuns(normaliseText(text))
    .filter(({ kind }) => kind === 'latin')
    .flatMap((run) => [joinModelNumber(run.text), ...modelNumberParts(run.text)])
  const found = known.filter(
    (it) =>
      (isBeginning && it.startsWith(whole)) || (isMisspelled && isWithinEdits(it, whole, errors)),
  )
  return [whole, ...found]
}
