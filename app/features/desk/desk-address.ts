import type { DeskFilter } from './desk-query'

/** The address of the queue as it is filtered, with one item chosen. */
export function deskAddress({ kind, isDecided, page }: DeskFilter, review?: string): string {
  const parameters = new URLSearchParams()
  if (kind !== null) parameters.set('kind', kind)
  if (isDecided) parameters.set('state', 'decided')
  if (page > 1) parameters.set('page', String(page))
  if (review !== undefined) parameters.set('review', review)
  const text = parameters.toString()
  return text === '' ? '/desk' : `/desk?${text}`
}
