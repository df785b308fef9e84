import { cutOutsideBrackets, cuts } from '../cut-outside-brackets'
import type { LineSpan } from '../line-span'
import { readTierMark } from '../read-tier-mark'
import { enumeratorEnd } from './enumerator'
import type { JudgeLine } from './judge-line'

/** A line that a part of a text may become, and that part. */
export interface ProposedLine {
  readonly span: LineSpan
  readonly line: string
}

/** The lines of a text, and where in it words stand that none of them holds. */
export interface ProposedText<Line extends ProposedLine = ProposedLine> {
  readonly lines: readonly Line[]
  readonly left: readonly LineSpan[]
}

/** Longer than any line that is understood as a whole. */
const mostLine = 500

/**
 * The lines that running text holds: each sentence that is understood as one, or else those of its parts
 * between commas that are; with what is in doubt and what is forbidden. Words that state no fact are left. A mark at the end
 * keeps back all of the text, so that every line has it; a mark that cannot be read is asked about with all
 * of the text. `most` is a tier that the text has besides.
 */
export function proposeText(text: string, judge: JudgeLine, tier = 0): ProposedText {
  const marked = readTierMark(text)
  if (!marked.ok) {
    const span = trimmed(text, { from: 0, until: text.length })
    return { lines: [{ span, line: lineOf(text.slice(span.from, span.until)) }], left: [] }
  }
  const most = Math.max(tier, marked.tier ?? 0)
  const mark = most === 0 ? '' : `（@${most}）`
  const propose = (span: LineSpan) => {
    const line = `${lineOf(text.slice(span.from, span.until))}${mark}`
    return { span, line, kind: line.length > mostLine ? null : judge(line).kind }
  }
  const proposed = pieces(text, marked.body, cuts.sentences).flatMap((sentence) => {
    const whole = propose(sentence)
    if (whole.kind === 'fact') return [whole]
    const parts = pieces(text, sentence, cuts.parts).map(propose)
    const isParted = parts.some(({ kind }) => kind === 'fact' || kind === 'prohibition')
    return parts.length > 1 && isParted ? parts : [whole]
  })
  return {
    lines: proposed
      .filter(({ kind }) => kind !== 'words')
      .map(({ span, line }) => ({ span, line })),
    left: proposed.filter(({ kind }) => kind === 'words').map(({ span }) => span),
  }
}

/** The parts of a text between cuts outside brackets, without blanks and numbers that only count them. */
function pieces(text: string, stretch: LineSpan, cut: RegExp): readonly LineSpan[] {
  return cutOutsideBrackets(text, stretch, cut)
    .map((span) => {
      const counted = enumeratorEnd(text.slice(span.from, span.until))
      return trimmed(text, { from: span.from + counted, until: span.until })
    })
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.from, span.until)))
}

function trimmed(text: string, { from, until }: LineSpan): LineSpan {
  const part = text.slice(from, until)
  const before = part.length - part.trimStart().length
  return { from: Math.min(until, from + before), until: from + part.trimEnd().length }
}

/** In one line. */
function lineOf(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ')
}
