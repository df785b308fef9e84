import type { TFunction } from 'i18next'
import type { Taxonomy } from '../engine/taxonomy.server'
import type { Messages } from '../languages/i18n'

/** Where the words for codes come from. */
export interface LabelSource {
  readonly language: string
  readonly t: TFunction<(keyof Messages)[]>
  readonly names: Taxonomy
}
