import { tokenise } from '../language/analysis/tokenise'
import type { Lexicon } from '../language/lexicon/lexicon'
import { normaliseText } from '../language/text/normalise'
import { outermost } from '../language/text/outermost'
import { tellingText } from './telling-text'

/** The tokens of what several pieces of text are about, and the terms that they name. */
export function readText(
  pieces: readonly (string | null)[],
  lexicon: Lexicon,
): { readonly tokens: readonly string[]; readonly terms: readonly string[] } {
  const text = normaliseText(pieces.filter((piece) => piece !== null).join('\n'))
  const terms = outermost(lexicon.scan(text)).map(({ surface }) => lexicon.canonical(surface))
  return { tokens: tokenise(tellingText(text, lexicon), lexicon), terms: [...new Set(terms)] }
}
