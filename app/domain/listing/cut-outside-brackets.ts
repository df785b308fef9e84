import type { LineSpan } from './line-span'

const brackets = /[(（「“【][^()（）「」“”【】]*[)）」”】]/gu
/** Where a text may be parted. */
export const cuts = {
  sentences: /[。；;\n]/gu,
  /** At no comma inside a number, and none before three digits that may be its thousands. */
  parts: /[，,](?!\d{3}(?!\d))(?<!\d[，,](?=\d))/gu,
} as const

/** The parts of a stretch of a text between cuts that lie outside brackets, blank ones too, in its order. */
export function cutOutsideBrackets(
  text: string,
  { from, until }: LineSpan,
  cut: RegExp,
): readonly LineSpan[] {
  const stretch = text.slice(from, until)
  const masked = stretch.replaceAll(brackets, (part) => '\ue010'.repeat(part.length))
  const spans: LineSpan[] = []
  let start = 0
  for (const { index, 0: found } of masked.matchAll(cut)) {
    spans.push({ from: from + start, until: from + index })
    start = index + found.length
  }
  return [...spans, { from: from + start, until }]
}
