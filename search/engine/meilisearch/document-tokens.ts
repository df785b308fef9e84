import type { IndexDefinition } from '../../indexes/index-definition'
import { tokenise } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { findMeasures } from '../../language/text/measures'
import { normaliseText } from '../../language/text/normalise'
import {
  bigrams,
  joinModelNumber,
  modelNumberParts,
  type WordRun,
  wordRuns,
} from '../../language/text/word-runs'
import type { SearchDocument } from '../../port'

/** What a document is searched by, before it is encoded. */
export interface DocumentTokens {
  /** By text field: stretches of running text, each as its tokens in order. */
  readonly streams: Readonly<Record<string, readonly (readonly string[])[]>>
  /** Tokens beside the streams, each once. */
  readonly tokens: readonly string[]
  /** Beginnings of the pinyin of names, each once. */
  readonly pinyin: readonly string[]
  /** Latin words, each once. */
  readonly words: readonly string[]
  /** Every number with its unit, in every spelling. */
  readonly measures: readonly string[]
  /** The normalised text by field. */
  readonly native: readonly string[]
}

/** Longer beginnings are not told apart, which nobody who is still typing will notice. */
export const longestBeginning = 16

/**
 * The tokens of a document's declared text. In place of Meilisearch's own segmentation, which finds
 * no word across its cuts (光切 in 激光切割), a Chinese run is its pairs of characters; whoever has a
 * word has all its pairs side by side.
 */
export function documentTokens(
  document: SearchDocument,
  definition: IndexDefinition,
  lexicon: Lexicon,
): DocumentTokens {
  const streams: Record<string, readonly (readonly string[])[]> = {}
  const native: string[] = []
  const forms: string[] = []
  for (const [name, { kind }] of Object.entries(definition.text)) {
    const given = document.text[name] ?? []
    const values = typeof given === 'string' ? [given] : given
    if (kind === 'pinyin') {
      forms.push(...values)
    } else {
      const surfaces = values.map(normaliseText).filter((surface) => surface.trim() !== '')
      if (surfaces.length === 0) continue
      streams[name] = surfaces.flatMap((surface) => segments(surface).map(streamTokens))
      native.push(surfaces.join('\n'))
    }
  }
  const surface = native.join('\n')
  const runs = wordRuns(surface)
  return {
    streams,
    native,
    tokens: tokensBeside(surface, runs, lexicon),
    pinyin: [...new Set(forms.flatMap(beginnings))],
    words: latinRuns(runs).filter((run) => /^[a-z]{4,40}$/u.test(run)),
    measures: measuresOf(surface, runs),
  }
}

/**
 * The tokens of a stretch of text in order: pairs of a Chinese run, a Latin run with its joining
 * signs left out. A text with this stretch in it has these tokens side by side, but for single
 * characters at either end.
 */
export function streamTokens(stretch: readonly WordRun[]): readonly string[] {
  return stretch.flatMap((run) =>
    run.kind === 'han' ? bigrams(run.text) : [joinModelNumber(run.text)],
  )
}

/** Runs that nothing but a space parts. */
function segments(surface: string): readonly (readonly WordRun[])[] {
  const found: WordRun[][] = []
  let previous: WordRun | undefined
  for (const run of wordRuns(surface)) {
    const gap = previous ? surface.slice(previous.end, run.start) : '\n'
    if (gap === '' || gap === ' ') found.at(-1)?.push(run)
    else found.push([run])
    previous = run
  }
  return found
}

/** What of a word may be typed: two signs and more, of plain numbers three digits and more. */
function beginnings(word: string): readonly string[] {
  const found: string[] = []
  for (let length = 2; length <= Math.min(word.length, longestBeginning); length++) {
    const beginning = word.slice(0, length)
    if (length > 2 || !/^\d+$/u.test(beginning)) found.push(beginning)
  }
  return found
}

function tokensBeside(
  surface: string,
  runs: readonly WordRun[],
  lexicon: Lexicon,
): readonly string[] {
  const latin = latinRuns(runs)
  return [
    ...new Set([
      ...tokenise(surface, lexicon),
      ...latin.flatMap((run) =>
        [joinModelNumber(run), ...modelNumberParts(run)].flatMap(beginnings),
      ),
      ...joinedPairs(surface, runs),
      ...new Set(surface.match(/\p{Script=Han}/gu) ?? []),
    ]),
  ]
}

/** `6061 t6` is found as `6061-t6`: two Latin runs with a digit, a space or slash between them. */
function joinedPairs(surface: string, runs: readonly WordRun[]): readonly string[] {
  return runs.flatMap((run, at) => {
    const next = runs[at + 1]
    if (run.kind !== 'latin' || next?.kind !== 'latin') return []
    if (!/^[ /]$/u.test(surface.slice(run.end, next.start))) return []
    const joined = joinModelNumber(run.text + next.text)
    return /\d/u.test(joined) ? [joined] : []
  })
}

function latinRuns(runs: readonly WordRun[]): readonly string[] {
  return [...new Set(runs.filter(({ kind }) => kind === 'latin').map(({ text }) => text))]
}

/** Numbers with what stands directly behind them count too: the ends of a range are no measure. */
function measuresOf(surface: string, runs: readonly WordRun[]): readonly string[] {
  const measures = findMeasures(surface).flatMap(({ text, spellings }) => [text, ...spellings])
  const parts = latinRuns(runs)
    .flatMap((run) => [run, ...modelNumberParts(run)])
    .filter((part) => /^\d+(?:\.\d+)?[^\d.]/u.test(part))
  return [...new Set([...measures, ...parts])]
}
