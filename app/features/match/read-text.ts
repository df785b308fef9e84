import type { Lexicon } from '../../../search/lexicon/lexicon'
import { normaliseText } from '../../../search/text/normalise'
import { tokenise } from '../../../search/text/tokenise'

/** The tokens of several pieces of text and the terms that stand in them, as the index has them. */
export function readText(
  pieces: readonly (string | null)[],
  lexicon: Lexicon,
): { readonly tokens: readonly string[]; readonly terms: readonly string[] } {
  const text = normaliseText(pieces.filter((piece) => piece !== null).join('\n'))
  const terms = lexicon.scan(text).map(({ surface }) => lexicon.canonical(surface))
  return { tokens: tokenise(text, lexicon), terms: [...new Set(terms)] }
}
