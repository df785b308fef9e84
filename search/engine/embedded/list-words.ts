import type { WordCount } from '../../port'
import type { IndexShelf } from './index-shelf'

const firstSigns = [...'abcdefghijklmnopqrstuvwxyz0123456789']

/** Longer than any word or model number; what is longer is an address or a mistake. */
const longest = 40

/** The Latin words and model numbers of a shelf's texts, with how many listings have each. */
export function listWords({ retrieval }: IndexShelf): readonly WordCount[] {
  return firstSigns
    .flatMap((sign) => retrieval.termsWithPrefix(sign, Number.MAX_SAFE_INTEGER))
    .filter((term) => term.length <= longest && /^[a-z0-9.]*[a-z][a-z0-9.]*$/u.test(term))
    .map((text) => ({ text, count: retrieval.frequencyOf(text) }))
}
