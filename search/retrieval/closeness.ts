import { highestCode } from './bm25f'

interface Occurrence {
  readonly word: number
  readonly from: number
  readonly to: number
}

/**
 * How near the words of a query stand in a text, 0 to 255: 255 × (length of the words) / (length of
 * the shortest stretch of one line that has them all), rounded down and never above 255. A word has
 * the length of its first spelling, in UTF-16 units. 0 if no line has them all.
 */
export function closeness(surface: string, words: readonly (readonly string[])[]): number {
  const length = words.reduce((sum, spellings) => sum + (spellings[0]?.length ?? 0), 0)
  if (length === 0) return 0
  let shortest = Infinity
  for (const line of surface.split('\n')) {
    const occurrences = findOccurrences(line, words)
    if (occurrences) shortest = Math.min(shortest, shortestStretch(occurrences, words.length))
  }
  return Math.min(highestCode, Math.floor((highestCode * length) / shortest))
}

/** In ascending order of their beginnings; null if a word is not there at all. */
function findOccurrences(
  line: string,
  words: readonly (readonly string[])[],
): readonly Occurrence[] | null {
  const found: Occurrence[] = []
  for (const [word, spellings] of words.entries()) {
    const before = found.length
    for (const spelling of spellings) {
      if (spelling === '') continue
      let from = line.indexOf(spelling)
      for (; from >= 0; from = line.indexOf(spelling, from + 1)) {
        found.push({ word, from, to: from + spelling.length })
      }
    }
    if (found.length === before) return null
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Backwards over the beginnings: `ends` are the nearest ends of each word from there on. */
function shortestStretch(occurrences: readonly Occurrence[], words: number): number {
  const ends = new Array<number>(words).fill(Infinity)
  let shortest = Infinity
  for (let i = occurrences.length - 1; i >= 0; i--) {
    const { word, from, to } = occurrences[i] as Occurrence
    ends[word] = Math.min(ends[word] as number, to)
    shortest = Math.min(shortest, Math.max(...ends) - from)
  }
  return shortest
}
