import { foldPlain } from './fold-plain'
import { type MappedText, mapIdentity, type Rewrite, rewriteMapped } from './mapped-text'
import { simplify } from './simplify'
import { unitAfterNumber, unitSpellings } from './unit-spellings'

const rewrites: readonly Rewrite[] = [
  // Signs without a width, and what controls direction.
  { pattern: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu, replace: () => '' },
  // Full width to half width, compatibility forms, lower case. A letter goes with its accents, so
  // that the way back to the original is known; plain Chinese and lower-case ASCII are passed over.
  {
    pattern: /(?:[A-Z](?!\p{M}))+|[\p{ASCII}\u4e00-\u9fff]\p{M}+|[^\p{ASCII}\u4e00-\u9fff]\p{M}*/gu,
    replace: (match) => match.normalize('NFKC').toLowerCase(),
  },
  { pattern: /\p{Script=Han}+/gu, replace: simplify },
  { pattern: unitAfterNumber, replace: (match) => unitSpellings.get(match.trim()) ?? match },
  // 「KrF 光刻胶」 and 「KrF光刻胶」 are one.
  {
    pattern: /(?<=\p{Script=Han})\s+(?=[a-z0-9μω])|(?<=[a-z0-9μω%])\s+(?=\p{Script=Han})/gu,
    replace: () => '',
  },
  { pattern: /\s+/gu, replace: () => ' ' },
]

/**
 * Text in the one form in which it is indexed and asked for: NFKC, lower case, simplified Chinese,
 * one spelling of each unit behind a number, no space between Chinese and Latin.
 */
export function normaliseText(text: string): string {
  return foldPlain(text) ?? normaliseByRules(text)
}

/** The same, by all the rules, also where `foldPlain` would do. */
export function normaliseByRules(text: string): string {
  return rewrites.reduce((done, { pattern, replace }) => done.replace(pattern, replace), text)
}

/** The same text as `normaliseText` gives, with the way back to the original's offsets. */
export function normaliseMapped(text: string): MappedText {
  const folded = foldPlain(text)
  if (folded !== null) return { ...mapIdentity(text), text: folded }
  return rewrites.reduce(rewriteMapped, mapIdentity(text))
}
