import { itemToken } from '../../language/text/item-tokens'
import { itemOf } from '../../language/text/list-items'
import type { Alternative } from '../../retrieval/text-query'

/**
 * What a list item that is the word, or all that was typed, counts for: more than every pair of the
 * word could bring together where it merely occurs.
 */
const weights = { whole: 4, perCharacter: 1.5 }

/**
 * The normalised `text` as a whole item of a list, `weight` times as strong. It finds nothing that
 * the text itself does not: it only comes first. None for what is too long to be an item.
 */
export function wholeAlternatives(text: string, weight: number): readonly Alternative[] {
  const item = itemOf(text)
  if (item === null) return []
  const strength = Math.max(weights.whole, weights.perCharacter * [...item].length)
  return [{ terms: [itemToken(item)], weight: weight * strength }]
}
