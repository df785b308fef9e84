import { foldWidth } from '../shared/fold-width'
import type { Tier } from '../shared/tier'
import { cutOutsideBrackets } from './cut-outside-brackets'
import type { LineSpan } from './line-span'
import { readRequirementBody } from './read-requirement-body'
import { readTierMark } from './read-tier-mark'
import { findQuantities } from './reading/find-quantities'
import { plainSigns } from './reading/plain-signs'
import type { ReadingReason } from './reading/refusal'
import type { RequirementBody, Strictness } from './requirement'

/** One requirement as a person writes it on a line. */
export interface WrittenRequirement {
  readonly strictness: Strictness
  readonly tier: Tier
  readonly body: RequirementBody
}

export type RequirementRefusal = 'unreadable-tier' | ReadingReason

export type ReadRequirement =
  | {
      readonly ok: true
      readonly value: WrittenRequirement
      /** Words without a fact, kept as they are though nothing said that they should be. */
      readonly isPlainWords: boolean
    }
  | {
      readonly ok: false
      readonly reason: RequirementRefusal
      /** The part that is not understood. */
      readonly span: LineSpan
      /** Lines that say what may have been meant; none where nobody knows. */
      readonly choices: readonly string[]
    }

const wishBefore =
  /^\s*(?:希望|期望|建议|最好能?够?|优选|优先考虑|优先(?![级权])|尽量|尽可能|加分项|非必须|非强制|可选(?=[\s:：])|宜(?![昌兴宾春])|(?:we\s+)?(?:would\s+)?prefer(?![a-z])|preferably|preferred|ideally|nice to have|optional|desirable|bonus)(?:是|有|为)?\s*[:：,，]?\s*/iu
const wishInside =
  /最好能?|优先(?=选用|采用|使用|考虑|选择)|(?<=\S)希望(?=控制|能|达|做|不|在|≤|≥)|尽量|尽可能|力争|争取|(?<![a-z])(?:ideally|preferably)(?![a-z])/giu
const wishBehind =
  /\s*[(（,，]?\s*(?:者?优先(?:考虑)?|为佳|为宜|(?<![或及])更[好佳优]|加分|preferred|desirable|is a plus|is a bonus|nice to have)\s*[)）]?[\s。.；;]*$/iu

/**
 * Reads a line like `尺寸公差≤0.02 mm`, `材料：TC4`, `证书：ISO 9001` or `说明：…`; the forms are those of
 * `readRequirementBody`. A line that begins with `希望` or ends with `优先` is a wish; one that ends in `@1` or
 * `@2` is for that tier, see `readTierMark`. What leaves a doubt is refused with the part in question and
 * with lines that would leave none: it never becomes words that look like a fact.
 */
export function readRequirementLine(line: string): ReadRequirement {
  const marked = readTierMark(line)
  if (!marked.ok) return { ...marked, choices: [] }
  const { from, until } = marked.body
  const [wish = ''] = wishBefore.exec(foldWidth(line.slice(from, until))) ?? []
  const start = from + wish.length
  const said = line.slice(start, until)
  const [tail = ''] = wishBehind.exec(foldWidth(said)) ?? []
  const told = said.slice(0, said.length - tail.length)
  const own = tail === '' ? null : ownClauseOf(told)
  if (own !== null) {
    const from = start + own.length
    const head = line.slice(0, from)
    return { ok: false, reason: 'not-understood', span: { from, until }, choices: [head.trim()] }
  }
  const text = told.replaceAll(wishInside, (part) => ' '.repeat(part.length))
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return { ok: false, reason: 'unreadable-requirement', span: marked.body, choices: [] }
  }
  if (marked.tier !== null && marked.tier > 0 && isMaybeDistance(line, text)) {
    const mark = { from: until, until: line.length }
    const choices = [`${line.trimEnd()} m`, `${text.trim()}（@${marked.tier}）`]
    return { ok: false, reason: 'tier-or-distance', span: mark, choices }
  }
  const read = readRequirementBody(text)
  const around = (choice: string) => line.slice(0, start) + choice + line.slice(start + text.length)
  if (!read.ok) {
    const { reason, span, choices } = read
    return {
      ok: false,
      reason,
      span: { from: start + span.from, until: start + span.until },
      choices: [...new Set(choices.map(around))],
    }
  }
  const { value: body, isPlainWords } = read
  return {
    ok: true,
    value: {
      strictness: wish + tail === '' && text === told ? 'hard' : 'wish',
      tier: marked.tier ?? 0,
      // Words of one's own stay as they were written, to the end of the line.
      body:
        body.kind === 'statement' && text !== told
          ? { ...body, text: told.slice(text.length - body.text.length) }
          : body,
    },
    isPlainWords,
  }
}

/**
 * What stands before a clause of its own that is a wish: of `须位于长三角，江苏优先` and `位于上海（嘉定优先）` only the last
 * part is one. Null where all of it is.
 */
function ownClauseOf(told: string): string | null {
  const plain = foldWidth(told)
  const bracket = plain.lastIndexOf('(')
  if (bracket > 0 && !plain.includes(')', bracket)) return told.slice(0, bracket)
  const last = cutOutsideBrackets(plain, { from: 0, until: plain.length }, /[,;](?!\d)/gu).at(-1)
  const isOwn = last !== undefined && last.from > 1 && plain.slice(last.from).trim() !== ''
  return isOwn ? told.slice(0, last.from - 1) : null
}

/** Noise is stated at a distance: `噪声≤65 dB @1` may lack its metre, a mark in brackets does not. */
function isMaybeDistance(line: string, text: string): boolean {
  const mark = line.slice(line.indexOf(text) + text.length)
  if (/[(（[【〔]/u.test(mark) || /[@＠]/u.test(text)) return false
  return findQuantities(plainSigns(text)).some((it) =>
    it.quantities.some(({ code }) => code === 'noise-level'),
  )
}
