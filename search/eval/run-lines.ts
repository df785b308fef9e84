import type { RankedDocument } from './beir'

/**
 * Answers as the lines of a TREC run: query id, Q0, document id, rank from 1, score, tag. Readers
 * of the form order by score and not by rank, so a score that does not fall is written a trifle
 * lower than the one before. White space within an id, which would part it, is written as %20.
 */
export function* runLines(
  answers: ReadonlyMap<string, readonly RankedDocument[]>,
  tag: string,
): Generator<string> {
  for (const [query, ranked] of answers) {
    let last = Number.POSITIVE_INFINITY
    for (const [index, { id, score }] of ranked.entries()) {
      const written = Number((score < last ? score : last - step(last)).toPrecision(9))
      last = written < last ? written : last - step(last)
      yield `${oneWord(query)} Q0 ${oneWord(id)} ${index + 1} ${last.toPrecision(9)} ${oneWord(tag)}`
    }
  }
}

/** Large enough to be seen in nine digits. */
function step(value: number): number {
  return Math.max(1e-8, Math.abs(value) * 1e-7)
}

function oneWord(text: string): string {
  return text.replace(/\s/gu, (space) => encodeURIComponent(space))
}
