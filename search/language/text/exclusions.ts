import type { Stretch } from './quoted-stretches'

export interface ExcludedStretch extends Stretch {
  /** What must not be there, without its minus and its quotation marks. */
  readonly inner: string
}

/** Before a number it is a sign: -40 ℃. */
const minus = String.raw`(?<=^|[\s,，;；、(（])[-－−–](?=[^\s\d\-－−–]|\d+(?:轴|级|系|-axis|d(?=打印|扫描|[\s,，]|$)|g(?=基站|通信|[\s,，]|$)))`
const words = String.raw`不含有?|(?<![a-z])(?:without|excluding)\s`
/** Whoever pastes a sentence describes with 不含, and asks for nothing to be left out. */
const longestAsked = 40
const word = String.raw`[^\s,，;；、。()（）"“”「」『』]+`
const form = new RegExp(
  String.raw`(?:${minus}|${words})\s*(?:["“”「『]([^"“”」』]+)["“”」』]|(${word}))`,
  'gu',
)
/** What excludes, as it was typed, up to the blank behind it. */
const wordBeforeBlank = new RegExp(String.raw`((?:${minus}|${words})\s*${word})\s`, 'giu')

/**
 * The words of a normalised text that exclude: behind a minus (`激光 -切割`) or `不含`, up to the next blank or the
 * next 的. What lies in `quoted` is a wording.
 */
export function findExclusions(
  text: string,
  quoted: readonly Stretch[],
): readonly ExcludedStretch[] {
  if (!/[-−–]|不含|without|excluding/u.test(text)) return []
  return [...text.matchAll(form)].flatMap((match) => {
    const [whole, wording, word = ''] = match
    const start = match.index
    if (quoted.some((it) => it.start <= start && start < it.end)) return []
    const inner = wording ?? word.replace(/的.*$/u, '')
    if (!/[\p{L}\p{N}]/u.test(inner)) return []
    if (!/^[-−–]/u.test(whole) && text.length > longestAsked) return []
    const end =
      wording === undefined ? start + whole.indexOf(word) + inner.length : start + whole.length
    return [{ start, end: text[end] === '的' ? end + 1 : end, inner: inner.trim() }]
  })
}

/**
 * What was typed with a comma where a word that excludes ends, as long as before: in a normalised text the blank of
 * `-钛合金 TRL≥6` is lost.
 */
export function markExclusionEnds(typed: string): string {
  return typed.replaceAll(wordBeforeBlank, '$1,')
}

/** The text with the stretches blank: every other place in it is where it was. */
export function blankOut(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (done, { start, end }) => done.slice(0, start) + ' '.repeat(end - start) + done.slice(end),
    text,
  )
}
