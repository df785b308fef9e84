const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The stretch `[start, end)` of a text without the halves of longer words at its ends: two characters that
 * two listings share may be of different words (车动 of 电动汽车动力), and nobody reads them as one. Empty if
 * less than two characters are left.
 */
export function wholeWords(text: string, start: number, end: number): string {
  let from = start
  let to = end
  for (const { segment, index } of words.segment(text)) {
    const after = index + segment.length
    if (index < start && start < after) from = after
    if (index < end && end < after) to = index
  }
  return to - from < 2 ? '' : text.slice(from, to)
}
