import { bigrams, joinModelNumber, wordRuns } from '../../language/text/word-runs'
import type { Alternative } from '../../retrieval/text-query'

/**
 * A normalised wording as it stands: texts that have all its tokens, and it in one piece. A single
 * Chinese character beside other runs has no token to ask for and is left to the wording.
 */
export function exactAlternative(text: string, weight: number): Alternative {
  const runs = wordRuns(text)
  const [only] = runs
  const terms = runs.flatMap((run) => {
    if (run.kind === 'latin') return [joinModelNumber(run.text)]
    return [...run.text].length === 1 && runs.length > 1 ? [] : bigrams(run.text)
  })
  const isOneToken = terms.length === 1 && only?.text === text
  return isOneToken ? { terms, weight } : { terms: [...new Set(terms)], weight, phrase: text }
}
