import type { Hit, ListName, Segment } from '../../../search/port'
import { highlightFields } from './highlight-fields'

const before = 14
const after = 30

/**
 * A few words around the match for a hit whose title and summary hold none, so that no row leaves
 * the reader asking why it is there. Null if the row shows the match, or there is none.
 */
export function matchedFragment(
  index: ListName,
  highlights: Hit['highlights'],
): readonly Segment[] | null {
  const { shown, further } = highlightFields[index]
  const hasMatch = (field: string) => highlights[field]?.some((it) => it.isMatch) ?? false
  if (shown.some(hasMatch)) return null
  const field = further.find(hasMatch)
  return field === undefined ? null : cutAround(highlights[field] ?? [])
}

function cutAround(segments: readonly Segment[]): readonly Segment[] {
  const place = segments.findIndex((it) => it.isMatch)
  const match = segments[place]
  if (match === undefined) return []
  const head = Array.from(joined(segments.slice(0, place)))
  const tail = Array.from(joined(segments.slice(place + 1)))
  const plain = (text: string): Segment => ({ text, isMatch: false })
  return [
    plain((head.length > before ? '…' : '') + head.slice(-before).join('')),
    match,
    plain(tail.slice(0, after).join('') + (tail.length > after ? '…' : '')),
  ].filter(({ text }) => text !== '')
}

const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
