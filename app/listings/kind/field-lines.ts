/** A field of one line; of none where nothing is said. */
export function oneLine(text: string | number | null | undefined): readonly string[] {
  return text === null || text === undefined || text === '' ? [] : [String(text)]
}

/** Words in one line. */
export function wordLine(words: readonly string[]): readonly string[] {
  return oneLine(words.join('、'))
}

/** What is known of two ends, in one line. */
export function bandLine(
  low: string | number | null,
  high: string | number | null,
): readonly string[] {
  return oneLine([low, high].filter((end) => end !== null).join('–'))
}
