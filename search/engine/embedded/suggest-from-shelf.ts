import { longestQuery } from '../../language/analysis/analyse-query'
import { termToken } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { normaliseText } from '../../language/text/normalise'
import type { Suggestion } from '../../port'
import { completeTerm } from '../shared/complete-term'
import type { IndexShelf } from './index-shelf'
import { countText, searchShelf } from './search-shelf'

/** Of the terms that start alike, so many of those that most texts name are counted exactly. */
const mostTerms = 8

/**
 * Completions of `typed` from one shelf: terms of the lexicon that begin with its last word, most
 * listings first, then titles and names that have all of it, best first. Each finds something, and
 * none is said twice.
 */
export function suggestFromShelf(
  shelf: IndexShelf,
  lexicon: Lexicon,
  typed: string,
  limit: number,
): readonly Suggestion[] {
  const text = typed.slice(0, longestQuery).trim()
  if (text === '' || limit <= 0) return []
  const terms = suggestTerms(shelf, lexicon, text)
  const known = new Set(terms.map((it) => normaliseText(it.text)))
  const titles = titlesWith(shelf, lexicon, text, limit).filter(
    (title) => !known.has(normaliseText(title)),
  )
  // Both kinds are shown where there are both: a term widens the search, a title ends it.
  const termShare = Math.max(limit - titles.length, Math.ceil(limit / 2))
  const shown = terms.slice(0, termShare)
  // A title is long and dear to count: only what is shown is counted.
  const counted = titles
    .slice(0, limit - shown.length)
    .map((title) => suggestion(shelf, lexicon, title))
  return [...shown, ...counted]
}

function suggestTerms(shelf: IndexShelf, lexicon: Lexicon, text: string): readonly Suggestion[] {
  const { head, spellings } = completeTerm(text, lexicon)
  return spellings
    .map((spelling) => ({ spelling, named: namedBy(shelf, spelling) }))
    .sort((a, b) => b.named - a.named || a.spelling.length - b.spelling.length)
    .slice(0, mostTerms)
    .map(({ spelling }) => suggestion(shelf, lexicon, head + spelling))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** How many texts name a term in this spelling: one look, where counting all spellings is a search. */
function namedBy(shelf: IndexShelf, spelling: string): number {
  return shelf.retrieval.frequencyOf(termToken(normaliseText(spelling)))
}

function titlesWith(
  shelf: IndexShelf,
  lexicon: Lexicon,
  text: string,
  limit: number,
): readonly string[] {
  const { name, titleField } = shelf.definition
  const found = searchShelf(shelf, lexicon, { index: name, text, pageSize: limit, isStrict: true })
  const titles = found.hits.flatMap(({ id }) => {
    const title = shelf.documents.get(id)?.text[titleField]
    return typeof title === 'string' && title !== '' ? [title] : []
  })
  return [...new Set(titles)]
}

function suggestion(shelf: IndexShelf, lexicon: Lexicon, text: string): Suggestion {
  return { text, index: shelf.definition.name, count: countText(shelf, lexicon, text) }
}
