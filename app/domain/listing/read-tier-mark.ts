import { foldWidth } from '../shared/fold-width'
import type { Tier } from '../shared/tier'
import { units } from '../shared/units'
import type { LineSpan } from './line-span'

/** A line without its mark, and for whom it is: null where it has no mark. */
interface MarkedLine {
  readonly ok: true
  readonly tier: Tier | null
  readonly body: LineSpan
}

interface UnreadableMark {
  readonly ok: false
  readonly reason: 'unreadable-tier'
  readonly span: LineSpan
}

/** A mark with all that may stand behind it: blanks, seen or not, and what closes a sentence. */
const markForm = /^@[\s\p{Cf}]*([012])[\s\p{Cf}。｡.;,、!?:…)\]}】〕」』”’"']*$/u
const blanksBefore = /^[\s\p{Cf}]+/u
const blanksBehind = /[\s\p{Cf}]+$/u
const separatorsBehind = /[\s\p{Cf};,、]+$/u
const brackets: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
  '"': '"',
  "'": "'",
}
const opening = /[([{【〔「『“‘]/gu
const closing = /[)\]}】〕」』”’]/gu

/**
 * The mark at the end of a line that says for whom it is: `@1` verified members, `@2` under NDA, `@0`
 * everybody; of any width, with blanks, in brackets and before closing punctuation, as keyboards write
 * it. An `@` before a number with a unit is a condition of a measurement (`噪声≤65 dB @1 m`), and one
 * inside an address of mail belongs to that. Any other `@` is refused with its place: what was meant
 * to be kept back must never be read as words.
 */
export function readTierMark(line: string): MarkedLine | UnreadableMark {
  const folded = foldWidth(line)
  const from = blanksBefore.exec(folded)?.[0].length ?? 0
  const end = folded.replace(blanksBehind, '').length
  const [at, another] = [...folded.matchAll(/@/gu)]
    .map(({ index }) => index)
    .filter((index) => !isCondition(folded.slice(index + 1)) && !isInMail(folded, index))
  if (at === undefined) return { ok: true, tier: null, body: { from, until: Math.max(from, end) } }
  const unreadable = {
    ok: false,
    reason: 'unreadable-tier',
    span: { from: at, until: end },
  } as const
  const [mark, digit] = markForm.exec(folded.slice(at)) ?? []
  if (another !== undefined || mark === undefined) return unreadable
  const before = folded.slice(0, at).replace(blanksBehind, '')
  const closer = brackets[before.at(-1) ?? '']
  const isInBrackets = closer !== undefined && mark.includes(closer)
  // `材料：TC4（厚度 3 mm @1）` may mean the part in brackets alone.
  if (!isInBrackets && mark.match(closing) && isUnclosed(before)) return unreadable
  const body = (isInBrackets ? before.slice(0, -1) : before).replace(separatorsBehind, '')
  const until = Math.max(from, body.length)
  return { ok: true, tier: Number(digit) as Tier, body: { from, until } }
}

/** Longest first, as `min` is not `m`. Signs without a letter, as quotes are, and grades are none. */
const conditionUnits = units
  .filter(({ dimension }) => dimension !== 'grade')
  .flatMap(({ symbol, aliases, dimension }) =>
    [symbol, ...aliases].map((spelling) => ({ spelling: foldWidth(spelling), dimension })),
  )
  .filter(({ spelling }) => /[\p{L}%‰°℃]/u.test(spelling))
  .sort((a, b) => b.spelling.length - a.spelling.length)

const conditionNumber = /^\s*([-+±]?\d+(?:\.\d+)?(?:\s*[-~–—至]\s*[-+]?\d+(?:\.\d+)?)?)\s*/u

/** A rate of charging, a width of numbers, a capability of a process: none of them is ever a tier. */
const namedCondition = /^\s*(?:0?\.\d+\s*[CP](?![a-z])|(?:FP|BF|TF|INT)\d{1,2}(?!\d)|Cp?k\s*[≥>])/u

/** True if a number with a unit follows: at 1 m, at 25 ℃, at 10~20 kHz, but not `@1 个`. */
function isCondition(rest: string): boolean {
  if (namedCondition.test(rest)) return true
  const [whole, number = ''] = conditionNumber.exec(rest) ?? []
  if (whole === undefined) return false
  const text = rest.slice(whole.length)
  const unit = conditionUnits.find(({ spelling }) => text.startsWith(spelling))
  if (unit === undefined) return false
  if (/^[012]$/u.test(number) && ['count', 'ratio'].includes(unit.dimension)) return false
  const behind = text.slice(unit.spelling.length)
  return !(/[a-z]$/iu.test(unit.spelling) && /^[a-z\d]/iu.test(behind))
}

/** True if it stands in an address of mail; `a@1.cn` is none, but `a@163.com` is. */
function isInMail(line: string, at: number): boolean {
  const host = /^(?!\d(?!\d))[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/iu
  return /[\w.+-]$/u.test(line.slice(0, at)) && host.test(line.slice(at + 1))
}

/** True if a bracket is opened and not closed. */
function isUnclosed(text: string): boolean {
  const count = (form: RegExp) => text.match(form)?.length ?? 0
  return count(opening) > count(closing)
}
