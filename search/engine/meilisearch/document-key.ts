import { hexOf } from './encode-token'

/**
 * The primary key of a document. Meilisearch takes letters, digits, `-` and `_`, and sorts without
 * regard to case: an id of lower-case letters, digits and `-` is its own key and keeps its place in
 * the order of ids (every id of the product is one); any other stands behind `_` in hexadecimal. An
 * id of more than 500 units throws RangeError, or of more than 127 if it is of other signs.
 */
export function documentKey(id: string): string {
  const key = /^[a-z0-9-]+$/.test(id) ? id : `_${Array.from(units(id), hexOf).join('')}`
  if (key.length > 510) throw new RangeError(`an id of ${id.length} signs is too long`)
  return key
}

function* units(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at++) yield text.charAt(at)
}
