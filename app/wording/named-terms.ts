import { termName } from '../platform/lists/label-source'
import type { Wording } from './wording'

/** Terms as they are written, each with its name in the reader's language. */
export function namedTerms(terms: readonly string[], words: Pick<Wording, 'language' | 'lexicon'>) {
  return terms.map((value) => ({ value, label: termName(value, words) }))
}
