import { normaliseText } from '../language/text/normalise'
import { convertTraditional } from '../language/text/simplify'
import { soundOf } from '../language/text/sounds'
import { joinModelNumber, type WordRun, wordRuns } from '../language/text/word-runs'
import { boundedEditDistance } from '../retrieval/edit-distance'
import { WorkBudget } from '../retrieval/work-budget'
import {
  type CorrectionTables,
  fileTerms,
  halvesOf,
  type KnownWord,
  lookOf,
  type VocabularyTerm,
} from './correction-tables'

export interface Corrector {
  /**
   * Other texts that may have been meant, likeliest first, `limit` at most; none is what was typed. What
   * cannot be afforded of the search for them is left out.
   */
  correct(typed: string, limit: number, budget?: WorkBudget): readonly string[]
}

interface Fix extends KnownWord {
  readonly start: number
  readonly end: number
  /** How far it is from what was typed: 0 sounds or looks the same, then by edits. */
  readonly cost: number
}

const longestTyped = 60
const longestWindow = 10
const shortestOneOff = 3
/** Looking up one window costs about as much as reading so many postings. */
const windowCost = 50

/**
 * Corrections from these terms. Chinese: another writing of the same sound (机光焊接 → 激光焊接), a sound
 * that the south does not tell apart (zh and z, ang and an), pinyin in letters, or one character wrong,
 * missing, too many or swapped, from three characters on. Latin: letters and digits that look alike
 * (42CrM0), one edit from four letters on and two from eight on, never one digit for another.
 * Traditional and Taiwanese wording in simplified characters is put into the mainland's. What the
 * vocabulary knows is left alone.
 */
export function createCorrector(terms: Iterable<VocabularyTerm>): Corrector {
  const steps = fileTerms(terms)
  for (;;) {
    const step = steps.next()
    if (step.done) return correctorOf(step.value)
  }
}

/** The same, with a pause after every few hundred terms, for a process that has others to serve. */
export async function createCorrectorInSteps(
  terms: Iterable<VocabularyTerm>,
  pause: () => Promise<unknown>,
): Promise<Corrector> {
  const steps = fileTerms(terms)
  for (;;) {
    const step = steps.next()
    if (step.done) return correctorOf(step.value)
    await pause()
  }
}

function correctorOf(tables: CorrectionTables): Corrector {
  return {
    correct: (typed, limit, budget = new WorkBudget(Number.POSITIVE_INFINITY)) => {
      const text = normaliseText(typed.slice(0, longestTyped)).trim()
      const fixes = wordRuns(text)
        .flatMap((run) =>
          run.kind === 'han' ? fixHan(run, tables, budget) : fixLatin(run, tables, budget),
        )
        .sort(byLikelihood)
      const ways = [
        convertTraditional(text),
        ...(fixes.length > 1 ? [applyAll(text, fixes)] : []),
        ...fixes.map((fix) => apply(text, fix)),
      ]
      return [...new Set(ways)].filter((it) => normaliseText(it) !== text).slice(0, limit)
    },
  }
}

function fixHan(run: WordRun, tables: CorrectionTables, budget: WorkBudget): readonly Fix[] {
  if (!budget.afford(run.text.length * longestWindow * windowCost)) return []
  const isKnown = knownPlaces(run.text, tables)
  const fixes: Fix[] = []
  for (let from = 0; from < run.text.length; from++) {
    const furthest = Math.min(run.text.length, from + longestWindow)
    for (let to = from + 2; to <= furthest; to++) {
      if (isKnown(from, to)) continue
      const window = run.text.slice(from, to)
      for (const { entry, cost } of meantByHan(window, tables)) {
        fixes.push({ ...entry, cost, start: run.start + from, end: run.start + to })
      }
    }
  }
  return fixes
}

/** Tells whether a stretch is a known term or lies within one. */
function knownPlaces(
  text: string,
  { known }: CorrectionTables,
): (from: number, to: number) => boolean {
  const reach = Array.from(text, (_, from) => {
    for (let to = Math.min(text.length, from + longestWindow); to >= from + 2; to--) {
      if (known.has(text.slice(from, to))) return to
    }
    return from
  })
  return (from, to) => reach.some((end, start) => start <= from && to <= end)
}

function meantByHan(window: string, tables: CorrectionTables) {
  const sound = soundOf(window)
  const alike = (tables.bySound.get(sound) ?? []).filter(
    ({ text }) => text.length === window.length,
  )
  const found = alike.map((entry) => ({ entry, cost: 0 }))
  if (window.length < shortestOneOff) return found
  for (const length of [window.length - 1, window.length, window.length + 1]) {
    if (length < shortestOneOff) continue
    for (const half of halvesOf(window, length)) {
      for (const entry of tables.byHalf.get(half) ?? []) {
        if (alike.includes(entry) || boundedEditDistance(window, entry.text, 1) > 1) continue
        found.push({ entry, cost: 1 })
      }
    }
  }
  return found
}

function fixLatin(run: WordRun, tables: CorrectionTables, budget: WorkBudget): readonly Fix[] {
  const word = run.text
  const isKnown = tables.known.has(word) || tables.known.has(joinModelNumber(word))
  if (isKnown || !/[a-z]/u.test(word)) return []
  const fix = (entry: KnownWord, cost: number): Fix => ({
    ...entry,
    cost,
    start: run.start,
    end: run.end,
  })
  const pinyin = word.length >= 4 ? (tables.bySound.get(soundOf(word)) ?? []) : []
  const alike = word.length >= 3 ? (tables.byLook.get(lookOf(word)) ?? []) : []
  const exact = [...alike, ...pinyin]
  return [
    ...exact.map((entry) => fix(entry, 0)),
    ...similarWords(word, tables, budget).map(({ entry, distance }) => fix(entry, distance)),
  ].filter(({ text }) => text !== word)
}

function similarWords(word: string, { byLength }: CorrectionTables, budget: WorkBudget) {
  const reach = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
  const near = byLength.slice(Math.max(0, word.length - reach), word.length + reach + 1)
  const isAffordable = budget.afford(near.reduce((sum, entries) => sum + entries.length, 0))
  if (reach === 0 || !isAffordable) return []
  const letters = lettersOf(word)
  const digits = digitsOf(word)
  const found: { readonly entry: KnownWord; readonly distance: number }[] = []
  for (const entries of near) {
    for (const entry of entries) {
      // One edit changes the set of letters by at most two: a cheap test before the dear one.
      if (bitsOf(letters ^ lettersOf(entry.text)) > 2 * reach) continue
      const distance = boundedEditDistance(word, entry.text, reach)
      // Another digit is another alloy.
      if (distance <= reach && digitsOf(entry.text) === digits) found.push({ entry, distance })
    }
  }
  return found
}

const digitsOf = (word: string) => word.replace(/\D/gu, '')

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function bitsOf(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The nearest, then what puts most right, then the most frequent; ties by text. */
function byLikelihood(one: Fix, other: Fix): number {
  return (
    one.cost - other.cost ||
    other.end - other.start - (one.end - one.start) ||
    other.count - one.count ||
    (one.text < other.text ? -1 : 1)
  )
}

function apply(text: string, { start, end, shown }: Fix): string {
  return text.slice(0, start) + shown + text.slice(end)
}

/** The likeliest at each place, from the end so that the offsets stay right. */
function applyAll(text: string, fixes: readonly Fix[]): string {
  const chosen: Fix[] = []
  for (const fix of fixes) {
    if (chosen.every((it) => fix.end <= it.start || it.end <= fix.start)) chosen.push(fix)
  }
  return chosen.sort((a, b) => b.start - a.start).reduce(apply, text)
}
