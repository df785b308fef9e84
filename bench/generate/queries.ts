import type { Lexicon } from '../../search/language/lexicon/lexicon'
import type { Filter, Query, SearchDocument } from '../../search/port'
import type { Random } from './random'

export const queryKinds = ['words', 'filtered', 'two-character', 'misspelt'] as const
export type QueryKind = (typeof queryKinds)[number]

export interface GeneratedQuery {
  readonly kind: QueryKind
  readonly query: Query
}

/** 60 % two or three words, 20 % with filters, 10 % one two-character word, 10 % typing errors. */
function drawKind(random: Random): QueryKind {
  const at = random.next()
  return at < 0.6 ? 'words' : at < 0.8 ? 'filtered' : at < 0.9 ? 'two-character' : 'misspelt'
}

const facets = ['chain', 'district', 'certificate', 'trl', 'process', 'material', 'scale']

/** Queries as people ask them: each is made of a listing that exists, for the capabilities. */
export function generateQueries(
  random: Random,
  count: number,
  documents: readonly SearchDocument[],
  lexicon: Lexicon,
): readonly GeneratedQuery[] {
  return Array.from({ length: count }, () => {
    const kind = drawKind(random)
    const document = random.pick(documents)
    const text = drawText(random, kind, document, lexicon)
    const filter = kind === 'filtered' ? drawFilter(random, document) : undefined
    const query = { index: 'capabilities', text, facets, pageSize: 20 } as const
    return { kind, query: filter ? { ...query, filter } : query }
  })
}

function drawText(
  random: Random,
  kind: QueryKind,
  document: SearchDocument,
  lexicon: Lexicon,
): string {
  const terms = [document.fields.process, document.fields.material].flat().map(String)
  if (kind === 'two-character') return drawPair(random, String(document.text.title))
  if (kind === 'misspelt') {
    const term = random.pick(terms)
    const spellings = lexicon.synonyms(term)
    return spellings.length > 0 && random.chance(0.5)
      ? random.pick(spellings)
      : misspell(random, term)
  }
  const pair = drawPair(random, String(document.text.summary))
  const words = random.chance(0.5) ? [...terms, pair] : terms
  return words.join(' ')
}

/** Two neighbouring Chinese characters of a text. */
function drawPair(random: Random, text: string): string {
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair ?? '')
  return pairs.length > 0 ? random.pick(pairs) : '激光'
}

/** One character left out, doubled or changed for its neighbour. */
function misspell(random: Random, term: string): string {
  const characters = [...term]
  const at = random.below(Math.max(1, characters.length - 1))
  const swapped = [characters[at + 1] ?? '', characters[at] ?? '']
  const edits = [[], [characters[at], characters[at]], swapped]
  const edit = random.pick(edits)
  const length = edit === swapped ? 2 : 1
  return [...characters.slice(0, at), ...edit, ...characters.slice(at + length)].join('')
}

function drawFilter(random: Random, document: SearchDocument): Filter {
  const { district, industry, certificate } = document.fields
  const levels = [industry].flat().map(String)
  const held = [certificate].flat().filter((code) => typeof code === 'string')
  return {
    op: 'and',
    of: [
      { op: 'in', field: 'district', values: [String(district), '310115', '310112'] },
      { op: 'in', field: 'industry', values: [random.pick(levels)] },
      ...(held.length > 0 ? [{ op: 'in', field: 'certificate', values: held } as const] : []),
    ],
  }
}
