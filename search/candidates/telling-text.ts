import type { Lexicon } from '../language/lexicon/lexicon'
import { normaliseText } from '../language/text/normalise'
import { commonWords } from './common-words'

const common = new RegExp(
  [...commonWords].sort((one, other) => other.length - one.length).join('|'),
  'gu',
)

/**
 * A normalised text with a space for each common word, save within a term of the lexicon. Between two
 * of them stands what a listing is about: unless the text is parted there, two characters of different
 * words (化改 in 智能化改造) pass for a rare word, and everything 智能化改造 is alike.
 */
export function tellingText(text: string, lexicon: Lexicon): string {
  const terms = lexicon.scan(text)
  return text.replace(common, (word, start: number) => {
    const isInTerm = terms.some((it) => it.start < start + word.length && start < it.end)
    return isInTerm ? word : ' '
  })
}

/** A number at the head of a line: 一、 (2) 3. ④ */
const ordinal = /^\s*(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.、．:：](?!\d)|[①-⑳])\s*/u
/** More is a sentence. */
const longestHeading = 16
/** At most so much of a heading is anything but common words. */
const ownShare = 0.25

/**
 * A text without the headings of its lines, which tell of the form that was filled in: 「一、需求内容：」,
 * 「（1）拟解决的技术问题」, 「现有工作基础：」. A heading is a whole line behind a number, or what stands
 * before a colon; short, nearly all common words, and with no term of the lexicon.
 */
export function withoutHeadings(text: string, lexicon: Lexicon): string {
  return text
    .split(/[\n\r]+/u)
    .map((line) => {
      const number = ordinal.exec(line)?.[0] ?? ''
      const rest = line.slice(number.length)
      const colon = rest.search(/[:：]/u)
      const heading = colon >= 0 ? rest.slice(0, colon) : number === '' ? '' : rest
      if (!isHeading(heading, lexicon)) return rest
      return colon >= 0 ? rest.slice(colon + 1) : ''
    })
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function isHeading(text: string, lexicon: Lexicon): boolean {
  const all = lettersOf(text)
  if (all === 0 || all > longestHeading) return false
  const own = lettersOf(text.replace(common, ''))
  return own <= all * ownShare && lexicon.scan(normaliseText(text)).length === 0
}

function lettersOf(text: string): number {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].length
}
