import { readTierMark } from './read-tier-mark'
import { type ReadingRefusal, refuseReading } from './reading/refusal'

/**
 * The refusal of a line of something that everybody may read, where a mark in it says that it be kept back, or may
 * say so; null for a line without one. A mark for everybody is to be left out.
 */
export function refuseMark(line: string): ReadingRefusal | null {
  const marked = readTierMark(line)
  if (!marked.ok) return refuseReading('public-only', marked.span)
  if (marked.tier === null) return null
  const choices = marked.tier === 0 ? [line.slice(marked.body.from, marked.body.until)] : []
  return refuseReading('public-only', { from: marked.body.until, until: line.length }, choices)
}
