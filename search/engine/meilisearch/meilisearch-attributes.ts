/**
 * The attributes of a document in Meilisearch. Text as it was given stands under `t_`, the fields
 * that are filtered, counted and sorted by under `f_`, and what is searched under `s_`.
 */

/** The primary key, and the last tie-break of every order: see `documentKey`. */
export const keyAttribute = 'key'
export const idAttribute = 'id'
export const versionAttribute = 'version'
/** Tells two states of one version apart. */
export const stampAttribute = 'stamp'
export const placeAttribute = '_geo'

/** Numbers with their units, each in every spelling; filtered by and never counted. */
export const measuresAttribute = 'm_measures'

/** Tokens that stand beside the running text: terms, parts of model numbers, beginnings of words. */
export const tokensAttribute = 's_tokens'
/** Pinyin of names, where it must not be taken for a word of the text. */
export const pinyinAttribute = 's_pinyin'
/** Latin words as they are, the only ones that a typing error is looked up in. */
export const wordsAttribute = 's_words'
/** The normalised text, segmented by Meilisearch itself: for answers that need not have all words. */
export const nativeAttribute = 's_native'

/** A text field as it was given: for highlights, suggestions and embedders. */
export function textAttribute(field: string): string {
  return `t_${field}`
}

/** A text field as tokens in their order. */
export function streamAttribute(field: string): string {
  return `s_text_${field}`
}

export function fieldAttribute(field: string): string {
  return `f_${field}`
}
