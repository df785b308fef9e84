/** A rewritten text that knows for each UTF-16 unit which stretch of the original it stands for. */
export interface MappedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A step of normalisation. `pattern` must be global; no match may be empty. */
export interface Rewrite {
  readonly pattern: RegExp
  readonly replace: (match: string) => string
}

/** The text as its own original. */
export function mapIdentity(text: string): MappedText {
  const starts = Array.from({ length: text.length }, (_, i) => i)
  return { text, starts, ends: starts.map((i) => i + 1) }
}

/** What `text.replace(pattern, replace)` gives, with the way back to the original. */
export function rewriteMapped(mapped: MappedText, { pattern, replace }: Rewrite): MappedText {
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
