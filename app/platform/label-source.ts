import type { TFunction } from 'i18next'
import type { Messages } from './i18n'
import type { Taxonomy } from './taxonomy.server'

/** Where the words for codes come from. */
export interface LabelSource {
  readonly language: string
  readonly t: TFunction<(keyof Messages)[]>
  readonly names: Taxonomy
}
