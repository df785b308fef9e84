/** A stretch of one script in a normalised text. */
export interface WordRun {
  readonly kind: 'han' | 'latin'
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Chinese; or letters and digits of any other script, with the signs that join model numbers. A
 * slash parts alternatives (TC4/TA15) more often than it joins.
 */
const runPattern =
  /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-._·](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu

/** The runs of a normalised text in order; spaces and punctuation are in none. */
export function wordRuns(text: string): readonly WordRun[] {
  return Array.from(text.matchAll(runPattern), (match) => ({
    kind: match[1] === undefined ? 'latin' : 'han',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** `17-4ph` as `174ph`: the sign between the parts is written or left out at will. */
export function joinModelNumber(run: string): string {
  return run.replace(/[-_·]/gu, '')
}

/**
 * The parts by which a Latin run is found as well: what stands between its signs, and the words and
 * numbers of two or more signs within (`ra0.4` → `ra`, `0.4`). The run as a whole is not among them.
 */
export function modelNumberParts(run: string): readonly string[] {
  const parts = new Set<string>()
  for (const part of run.split(/[-_·]|\.(?!\d)|(?<!\d)\./u)) {
    parts.add(part)
    for (const piece of part.match(/\d+(?:\.\d+)*|[^\d.]+/gu) ?? []) {
      if (piece.length >= 2) parts.add(piece)
    }
  }
  parts.delete('')
  parts.delete(joinModelNumber(run))
  return [...parts]
}

/** The two-character windows of a Chinese run; one character alone stands for itself. */
export function bigrams(run: string): readonly string[] {
  // Most runs have no character beyond the basic plane, and need not be split to be counted.
  const characters = hasSurrogates(run) ? [...run] : run
  if (characters.length === 1) return [run]
  const windows: string[] = []
  for (let i = 0; i + 1 < characters.length; i++) {
    windows.push((characters[i] as string) + (characters[i + 1] as string))
  }
  return windows
}

function hasSurrogates(run: string): boolean {
  for (let i = 0; i < run.length; i++) {
    const unit = run.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdfff) return true
  }
  return false
}
