import { foldWidth } from '../../shared/fold-width'
import type { Unit } from '../../shared/unit'
import { units } from '../../shared/units'

/** What says more than that so many are counted or graded; `5 级` and `3 台` are words. */
const notMeasured: ReadonlySet<string> = new Set([
  'count',
  'grade',
  'resolution',
  'gain',
  'rate',
  'ip-code',
])

/** A year, a delivery: days and longer are dates of something, not a size. */
const longTimes: ReadonlySet<string> = new Set(['a', '个月', '周', 'd'])

/** Chinese units of one sign that stand for nothing else behind a number, and what they begin. */
const shortChinese = /^[米克吨升瓦伏牛帕寸秒]$/u
const longer = /^[级饭隆杀线楞位头制]/u

/** Letters that alone behind a number are a unit: 4K, 5G, 3D and 2A are something else. */
const oneLetter: ReadonlySet<string> = new Set(['L', 'm', 'V', 'W', 't'])
/** Those that a bound makes one, as they are written. */
const oneLetterBounded: ReadonlySet<string> = new Set([...'LmVWtANKJgshTFHC'])
const words: ReadonlySet<string> = new Set([
  'in',
  'class',
  'deg',
  'ohm',
  'ch',
  'HA',
  '1',
  '"',
  '″',
  '′',
])

/** Grades of stainless steel: 316L is no volume. */
const steel = /^(?:2\d\d|3\d\d|4\d\d|904)L$/u

function isSpelling(spelling: string): boolean {
  if (words.has(spelling) || /^\d|["″′]/u.test(spelling)) return false
  const length = [...spelling].length
  if (/^\p{Script=Han}+$/u.test(spelling)) return length > 1 || shortChinese.test(spelling)
  return length > 1 || /[%‰℃℉ΩÅ°]/u.test(spelling) || oneLetterBounded.has(spelling)
}

const measured = units.filter((it) => !notMeasured.has(it.dimension) && !longTimes.has(it.symbol))
const byExact = new Map<string, Set<Unit>>()
const byFolded = new Map<string, Map<string, Unit>>()
for (const unit of measured) {
  for (const spelling of [unit.symbol, ...unit.aliases].filter(isSpelling)) {
    for (const form of new Set([spelling, spelling.replaceAll('μ', 'µ')])) {
      byExact.set(form, (byExact.get(form) ?? new Set()).add(unit))
      const folded = form.toLowerCase()
      byFolded.set(folded, (byFolded.get(folded) ?? new Map()).set(form, unit))
    }
  }
}

const longest = Math.max(...[...byFolded.keys()].map(({ length }) => length))

/** The longest word at a place of a text that some unit is written as, in any case; null where none is. */
export function unitWordAt(text: string, at: number): string | null {
  const folded = text.slice(at, at + longest).toLowerCase()
  for (let { length } = folded; length > 0; length--) {
    if (!byFolded.has(folded.slice(0, length))) continue
    const behind = text.slice(at + length)
    const word = text.slice(at, at + length)
    return isEnd(word, behind) ? word : null
  }
  return null
}

/** 4KB and 500 m/min go on; so does 升级. */
function isEnd(word: string, behind: string): boolean {
  if (/^[\d²³/·*^]/u.test(behind) || (/[A-Za-z]$/.test(word) && /^[A-Za-z]/.test(behind)))
    return false
  return !/^\p{Script=Han}$/u.test(word) || !longer.test(behind)
}

/**
 * The unit of a word behind a number, as it is written, or in another case where that leaves no doubt: `5 MW`
 * is not `5 mW`, and `5 mw` neither. Null where it is none.
 */
export function unitOfWord(word: string, isBounded: boolean): Unit | null {
  if (/^[A-Za-z]$/.test(word) && !(isBounded ? oneLetterBounded : oneLetter).has(word)) return null
  const exact = byExact.get(word)
  if (exact !== undefined) return onlyOf([...exact])
  const spelled = [...(byFolded.get(word.toLowerCase()) ?? [])]
  const first = word[0] ?? ''
  // `Mpa` means what its capital says.
  const capital = /^[A-Z]$/.test(first) ? spelled.filter(([form]) => form.startsWith(first)) : []
  return onlyOf((capital.length > 0 ? capital : spelled).map(([, unit]) => unit))
}

/**
 * The units that a number may be of if only their case tells them apart, `5 MW` and `5 mW` for `5 mw`, as the whole
 * would be written; none where there is no doubt.
 */
export function unitChoices(written: string): readonly string[] {
  const [, number, word = ''] =
    /^\s*([-+]?\d[\d.,]*\s*)(\p{L}+)\s*$/u.exec(foldWidth(written)) ?? []
  if (number === undefined || unitOfWord(word, false) !== null) return []
  const symbols = [...(byFolded.get(word.toLowerCase())?.values() ?? [])].map(
    ({ symbol }) => symbol,
  )
  const [one, other, ...more] = [...new Set(symbols)]
  return one === undefined || other === undefined
    ? []
    : [one, other, ...more].map((it) => `${number}${it}`)
}

function onlyOf(found: readonly Unit[]): Unit | null {
  const [only, other] = [...new Set(found)]
  return other === undefined ? (only ?? null) : null
}

/** True for a grade that only looks like a number with its unit. */
export function isGrade(written: string): boolean {
  return steel.test(written)
}
