import { normaliseMapped } from './normalise'
import { joinModelNumber, type WordRun, wordRuns } from './word-runs'

/** A run of text, marked where the query matched. Markup is the page's business. */
export interface Segment {
  readonly text: string
  readonly isMatch: boolean
}

/** What to mark in a text: stretches of Chinese or mixed text, and Latin words by their tokens. */
export interface Marks {
  readonly phrases: readonly string[]
  readonly words: ReadonlySet<string>
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * `text` as segments that joined give it back unchanged, those marked that say what was looked for,
 * in whatever spelling, width or script they are written.
 */
export function highlightText(text: string, marks: Marks): readonly Segment[] {
  const mapped = normaliseMapped(text)
  const spans = [...phraseSpans(mapped.text, marks), ...wordSpans(mapped.text, marks)].map(
    ({ start, end }) => ({
      start: mapped.starts[start] as number,
      end: mapped.ends[end - 1] as number,
    }),
  )
  const segments: Segment[] = []
  let done = 0
  for (const { start, end } of joinSpans(spans)) {
    if (start > done) segments.push({ text: text.slice(done, start), isMatch: false })
    segments.push({ text: text.slice(start, end), isMatch: true })
    done = end
  }
  if (done < text.length) segments.push({ text: text.slice(done), isMatch: false })
  return segments
}

function phraseSpans(text: string, { phrases }: Marks): readonly Span[] {
  const spans: Span[] = []
  for (const phrase of phrases) {
    if (phrase === '') continue
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      spans.push({ start: at, end: at + phrase.length })
    }
  }
  return spans
}

function wordSpans(text: string, { words }: Marks): readonly Span[] {
  if (words.size === 0 || !/[a-z0-9μω]/u.test(text)) return []
  const runs = wordRuns(text)
  return runs.flatMap((run, at) => {
    if (run.kind !== 'latin') return []
    const next = runs[at + 1]
    const pair = next?.kind === 'latin' ? joinModelNumber(run.text + next.text) : ''
    // `iatf16949` stands for `iatf 16949` too.
    if (next && next.start === run.end + 1 && words.has(pair)) {
      return [{ start: run.start, end: next.end }]
    }
    if (words.has(joinModelNumber(run.text))) return [{ start: run.start, end: run.end }]
    return partSpans(run, words)
  })
}

function partSpans(run: WordRun, words: ReadonlySet<string>): readonly Span[] {
  return [/[^_·-]+/gu, /\d+(?:\.\d+)*|[^\d._·-]+/gu].flatMap((parts) =>
    Array.from(run.text.matchAll(parts))
      .filter(([part]) => words.has(part))
      .map((match) => ({
        start: run.start + match.index,
        end: run.start + match.index + match[0].length,
      })),
  )
}

/** In order, with those that touch or overlap made one. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else {
      joined.push(span)
    }
  }
  return joined
}
