import type { Taxonomy } from '../engine/taxonomy.server'
import type { Translate } from '../languages/i18n'

/** Where the words for codes come from. */
export interface LabelSource {
  readonly language: string
  readonly t: Translate
  readonly names: Taxonomy
  /** Without one, terms are called as they were written. */
  readonly lexicon?: TermNames | undefined
}

interface TermNames {
  english(spelling: string): string | undefined
}

/** A process, a material or another term in the reader's language; as it was written if it has no name. */
export function termName(
  term: string,
  { language, lexicon }: Pick<LabelSource, 'language' | 'lexicon'>,
): string {
  return (language === 'en' ? lexicon?.english(term) : undefined) ?? term
}
