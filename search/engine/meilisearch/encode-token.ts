/**
 * A mark of three letters stands before each token, so that no token is within two typing errors of
 * a plain word, and no part of a token is a token again: Meilisearch tries both.
 */
const marks = { text: 'qxk', pinyin: 'qxp' } as const

/** Meilisearch leaves out words of more than 250 bytes. */
const longestToken = 200

/**
 * One of our tokens (`search/language`) as one word that the tokenizer of Meilisearch leaves whole and
 * unchanged: lower-case ASCII letters and digits. `a` to `y` and digits stand for themselves, any
 * other UTF-16 unit as `z` and four hexadecimal digits, so different tokens give different words, up
 * to their first 200 signs.
 */
export function encodeToken(token: string): string {
  return marks.text + spell(token)
}

/** Pinyin of a name as a word that no text has; see `encodeToken`. */
export function encodePinyin(form: string): string {
  return marks.pinyin + spell(form)
}

function spell(token: string): string {
  // No flag `u`: by units, so that half a surrogate pair is spelled too.
  return token
    .slice(0, longestToken)
    .replace(/[^a-y0-9]/g, (unit) => `z${hexOf(unit)}`)
    .slice(0, longestToken)
}

/** The UTF-16 unit as four hexadecimal digits. */
export function hexOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0')
}
