const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A word that two texts share, without the halves of longer words at its ends: two characters may be of
 * different words (车动 of 电动汽车动力), and nobody reads them as one. What the segmentation of either text
 * takes for a word is one; failing that, what both take for a row of single characters, as they do for words
 * they do not know. Empty if there is none of two characters or more.
 */
export function wholeWord(word: string, one: string, other: string): string {
  const [first, second] = [one, other].map((text) => cutOf(word, text))
  const known = [first, second].find((cut) => cut?.hasWord === true)
  if (known) return known.text
  return first && second && first.text === second.text ? first.text : ''
}

/** The word as it stands first in a text, with what is half of another word cut off. */
function cutOf(word: string, text: string): { text: string; hasWord: boolean } | null {
  const start = text.indexOf(word)
  if (start < 0) return null
  const end = start + word.length
  let from = start
  let to = end
  let hasWord = false
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const after = index + segment.length
    if (index < start && start < after) from = after
    if (index < end && end < after) to = index
    if (index >= start && after <= end && isWordLike && segment.length > 1) hasWord = true
  }
  return to - from < 2 ? null : { text: text.slice(from, to), hasWord }
}
