import type { Lexicon } from '../../lexicon/lexicon'
import type { Suggestion } from '../../port'
import { longestQuery } from '../../text/analyse-query'
import { normaliseText } from '../../text/normalise'
import type { IndexShelf } from './index-shelf'
import { countText, searchShelf } from './search-shelf'

/** More terms than this that start alike are not worth counting while somebody types. */
const mostTerms = 24

/**
 * Completions of `typed` from one shelf: terms of the lexicon that begin with its last word, most
 * listings first, then titles and names that have all of it, best first. Each finds something.
 */
export function suggestTexts(
  shelf: IndexShelf,
  lexicon: Lexicon,
  typed: string,
  limit: number,
): readonly Suggestion[] {
  const text = typed.slice(0, longestQuery).trim()
  if (text === '' || limit <= 0) return []
  const terms = suggestTerms(shelf, lexicon, text)
  const titles = suggestTitles(shelf, lexicon, text, limit)
  // Both kinds are shown where there are both: a term widens the search, a title ends it.
  const termShare = Math.max(limit - titles.length, Math.ceil(limit / 2))
  return [...terms.slice(0, termShare), ...titles].slice(0, limit)
}

function suggestTerms(shelf: IndexShelf, lexicon: Lexicon, text: string): readonly Suggestion[] {
  const lastSpace = text.lastIndexOf(' ')
  const head = text.slice(0, lastSpace + 1)
  const seen = new Set<string>()
  const candidates = lexicon
    .startingWith(normaliseText(text.slice(lastSpace + 1)))
    .filter((spelling) => {
      const term = lexicon.canonical(spelling)
      const isNew = !seen.has(term)
      seen.add(term)
      return isNew
    })
  return [...candidates]
    .sort((a, b) => a.length - b.length)
    .slice(0, mostTerms)
    .map((spelling) => suggestion(shelf, lexicon, head + spelling))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function suggestTitles(
  shelf: IndexShelf,
  lexicon: Lexicon,
  text: string,
  limit: number,
): readonly Suggestion[] {
  const { name, titleField } = shelf.definition
  const found = searchShelf(shelf, lexicon, { index: name, text, pageSize: limit })
  if (found.relaxedText) return []
  const titles = found.hits.flatMap(({ id }) => {
    const title = shelf.documents.get(id)?.text[titleField]
    return typeof title === 'string' && title !== '' ? [title] : []
  })
  return [...new Set(titles)].map((title) => suggestion(shelf, lexicon, title))
}

function suggestion(shelf: IndexShelf, lexicon: Lexicon, text: string): Suggestion {
  return { text, index: shelf.definition.name, count: countText(shelf, lexicon, text) }
}
