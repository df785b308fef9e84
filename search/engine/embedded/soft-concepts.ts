import type { QueryWord } from '../../language/analysis/analyse-query'
import { isTermToken, termToken } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { itemToken } from '../../language/text/item-tokens'
import { bigrams, wordRuns } from '../../language/text/word-runs'
import type { Alternative, Concept } from '../../retrieval/text-query'

/**
 * What a match that is none to the letter counts for, below everything that is. A relative's own
 * closeness comes on top.
 */
const weights = { relatedItem: 0.8, relatedTerm: 0.5 }

/**
 * What is akin to a word: its kinds, its class, its siblings, of those as close as `least`. Null if nothing is
 * known of it.
 */
export function relatedConcept(word: QueryWord, lexicon: Lexicon, least = 0): Concept | null {
  const relatives = lexicon.relatives(word.text).filter(({ weight }) => weight >= least)
  const alternatives = relatives.flatMap(({ text, weight }): Alternative[] => [
    { terms: [itemToken(text)], weight: weight * weights.relatedItem },
    { ...textAlternative(text, lexicon), weight: weight * weights.relatedTerm },
  ])
  return alternatives.length > 0 ? { alternatives } : null
}

function textAlternative(text: string, lexicon: Lexicon): Omit<Alternative, 'weight'> {
  if (lexicon.has(text) && isTermToken(text)) return { terms: [termToken(text)] }
  const terms = wordRuns(text).flatMap((run) => (run.kind === 'han' ? bigrams(run.text) : run.text))
  return terms.length > 1 ? { terms, phrase: text } : { terms }
}
