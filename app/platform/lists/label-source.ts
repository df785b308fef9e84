import type { Taxonomy } from '../engine/taxonomy.server'
import type { Translate } from '../languages/i18n'

/** Where the words for codes come from. */
export interface LabelSource {
  readonly language: string
  readonly t: Translate
  readonly names: Taxonomy
}
