import { filler, longestWord } from '../language/analysis/analyse-query'
import type { Lexicon } from '../language/lexicon/lexicon'
import { outermost } from '../language/text/outermost'
import type { Stretch } from '../language/text/quoted-stretches'
import { type WordRun, wordRuns } from '../language/text/word-runs'
import type { Place, PlaceNames, PlaceSpelling } from './place-names'

export interface FoundPlace extends Stretch {
  readonly place: Place
}

const before = /(?:(?:位于|在)?(?:上海市?)?)$/u
const behind = /^(?:附近|周边|一带|地区|本地|当地)/u

/** 嘉定区域 and 静安区间 name no district. */
const goesOn = /^[域间划位]/u

/**
 * The places of a normalised text that stand outside of `taken`, in order, with the words that
 * belong to them (上海市, 附近). A bare name counts as a word of its own, or within a longer run whose
 * other words the lexicon knows (嘉定激光焊接); 宝山钢铁 and 金山办公 are names of firms.
 */
export function findPlaces(
  text: string,
  names: PlaceNames,
  lexicon: Lexicon,
  taken: readonly Stretch[],
): readonly FoundPlace[] {
  const found: FoundPlace[] = []
  const runs = wordRuns(text)
  const terms = names.some((it) => text.includes(it.text)) ? lexicon.scan(text) : []
  for (const spelling of names) {
    const length = spelling.text.length
    for (
      let at = text.indexOf(spelling.text);
      at >= 0;
      at = text.indexOf(spelling.text, at + length)
    ) {
      const core = { start: at, end: at + length }
      const isTaken = [...taken, ...found].some((it) => overlaps(it, core))
      const isOfTerm = terms.some(
        (it) => it.start <= at && core.end <= it.end && it.end - it.start > length,
      )
      if (isTaken || isOfTerm) continue
      const stretch = stretchOf(text, core, spelling, runs, lexicon)
      if (stretch) found.push({ ...stretch, place: spelling.place })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}

/** The place with its companions; null if the name stands there as part of something else. */
function stretchOf(
  text: string,
  core: Stretch,
  spelling: PlaceSpelling,
  runs: readonly WordRun[],
  lexicon: Lexicon,
): Stretch | null {
  if (!/\p{Script=Han}/u.test(spelling.text)) return isWholeWord(text, core) ? core : null
  const run = runs.find((it) => it.start <= core.start && core.end <= it.end)
  if (!run) return core
  const head = text.slice(run.start, core.start)
  const tail = text.slice(core.end, run.end)
  if (goesOn.test(tail)) return null
  const stretch = {
    start: core.start - (before.exec(head)?.[0].length ?? 0),
    end: core.end + (behind.exec(tail)?.[0].length ?? 0),
  }
  if (spelling.isSure) return stretch
  const rest = [text.slice(run.start, stretch.start), text.slice(stretch.end, run.end)]
  if (rest.every((it) => it === '')) return stretch
  return run.end - run.start > longestWord && rest.every((it) => isKnown(it, lexicon))
    ? stretch
    : null
}

function isWholeWord(text: string, { start, end }: Stretch): boolean {
  const isLetter = (at: number) => /[a-z0-9'-]/u.test(text.charAt(at))
  return !isLetter(start - 1) && !isLetter(end)
}

/** True if terms of the lexicon and fillers cover all of it. */
function isKnown(text: string, lexicon: Lexicon): boolean {
  let done = 0
  for (const { start, end } of outermost(lexicon.scan(text))) {
    if (![...text.slice(done, start)].every((it) => filler.test(it))) return false
    done = end
  }
  return [...text.slice(done)].every((it) => filler.test(it))
}
