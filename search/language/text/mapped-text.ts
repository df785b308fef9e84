/** A rewritten text that knows for each UTF-16 unit which stretch of the original it stands for. */
export interface MappedText {
  readonly text: string
  /** By unit; there may be more entries than units. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A step of normalisation. `pattern` must be global; no match may be empty. */
export interface Rewrite {
  readonly pattern: RegExp
  readonly replace: (match: string) => string
}

/** 0, 1, 2 and so on, as far as any text has needed yet, and the same from 1. */
let counted: { readonly starts: readonly number[]; readonly ends: readonly number[] } = {
  starts: [],
  ends: [],
}

/** The text as its own original. */
export function mapIdentity(text: string): MappedText {
  if (counted.starts.length < text.length) {
    const starts = Array.from({ length: 2 * text.length }, (_, i) => i)
    counted = { starts, ends: starts.map((i) => i + 1) }
  }
  return { text, ...counted }
}

/** What `text.replace(pattern, replace)` gives, with the way back to the original. */
export function rewriteMapped(mapped: MappedText, rewrite: Rewrite): MappedText {
  let keepsPlaces = true
  const text = mapped.text.replace(rewrite.pattern, (match) => {
    const replacement = rewrite.replace(match)
    keepsPlaces &&= replacement.length === match.length
    return replacement
  })
  // By far the most texts: nothing to rewrite, or sign by sign.
  return keepsPlaces ? { ...mapped, text } : rewriteMovingPlaces(mapped, rewrite)
}

function rewriteMovingPlaces(mapped: MappedText, { pattern, replace }: Rewrite): MappedText {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let done = 0
  const keep = (to: number) => {
    for (let i = done; i < to; i++) {
      starts.push(mapped.starts[i] as number)
      ends.push(mapped.ends[i] as number)
    }
    text += mapped.text.slice(done, to)
  }
  for (const match of mapped.text.matchAll(pattern)) {
    const from = match.index
    const to = from + match[0].length
    keep(from)
    const replacement = replace(match[0])
    const isOneToOne = replacement.length === match[0].length
    for (let i = 0; i < replacement.length; i++) {
      starts.push(mapped.starts[isOneToOne ? from + i : from] as number)
      ends.push(mapped.ends[isOneToOne ? from + i : to - 1] as number)
    }
    text += replacement
    done = to
  }
  keep(mapped.text.length)
  return { text, starts, ends }
}
