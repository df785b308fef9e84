import type { NewGap } from '../../../prisma/record-gap.server'
import { normaliseText } from '../../../search/language/text/normalise'
import { soundText } from '../../domain/shared/sound-text'

/** A question to the search that found nothing. */
export interface EmptySearch {
  /** The list that was asked, or `all`. */
  readonly list: string
  readonly text: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** Something held some of the words. */
  readonly isTextRelaxed: boolean
}

/**
 * Mail addresses, mobile numbers in their usual groups, land lines, and long numbers of identities
 * and cards: people paste them into search boxes.
 */
const personal =
  /[\w.+-]+@[\w-]+\.\w|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)|\d{15,}/u

/** A wording in quotation marks is one with its order. */
const quoted = /["“”「」『』]/u

/**
 * A search in vain as a gap: the same whatever the spelling and the order of its words and
 * conditions. It has no trace of who asked. Null if nothing was asked, or something personal.
 */
export function gapOfSearch(search: EmptySearch): Omit<NewGap, 'tier'> | null {
  const sound = (text: string) => normaliseText(soundText(text).text).trim()
  const text = sound(search.text)
  const conditions = search.parameters
    .filter(([name]) => name !== 'q' && name !== 'sort')
    .map(([name, value]) => `${name}=${soundText(value).text}`)
    .sort()
  const isAsked = text !== '' || conditions.length > 0
  if (!isAsked || [text, ...conditions].some((it) => personal.test(it))) return null
  const { list, isTextRelaxed } = search
  return {
    kind: 'search',
    subject: [list, quoted.test(text) ? text : inOneOrder(text), ...conditions].join('|'),
    detail: { list, text, conditions, isTextRelaxed },
  }
}

function inOneOrder(text: string): string {
  return [...new Set(text.split(' '))].sort().join(' ')
}
