import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { normaliseText } from '../../../search/language/text/normalise'
import { type ListName, listNames, type SearchReader } from '../../../search/port'
import { withoutFilters } from '../../../search/query/edit-query'
import type { Taxonomy } from '../../platform/engine/taxonomy.server'
import { understand } from '../../platform/engine/understand.server'
import { nameOf } from '../../platform/languages/name-in'
import { countEverything } from './count-everything.server'

const most = 8
const mostTerms = 4
/** Of each index; the shares of terms and of names are taken from these. */
const ofEach = 6
const mostSteps = 2
const mostNames = 3

interface Sources {
  readonly engine: Pick<SearchReader, 'suggest' | 'search' | 'searchFacet'>
  readonly lexicon: Lexicon
  readonly names: Taxonomy
  readonly language: string
  readonly now: Date
}

interface SuggestedView {
  readonly text: string
  readonly kind: 'term' | 'step' | ListName
  readonly count: number
  readonly href: string
}

/**
 * Completions of what is being typed, each once with its count and where it leads: terms over all
 * kinds of listings, steps of chains, names of organizations, titles of the others. Behind a place
 * come the terms that it has listings of.
 */
export async function suggest(typed: string, sources: Sources): Promise<readonly SuggestedView[]> {
  const { engine, lexicon, names } = sources
  const understood = understand(typed, lexicon, names)
  const rest = withoutFilters(understood)
  const isNarrowed = rest.places.length + rest.conditions.length > 0
  const inPlace = rest.text !== '' && isNarrowed
  const text = inPlace ? rest.text : typed
  if (text === '') return []
  const lists = await Promise.all(listNames.map((index) => engine.suggest(text, [index], ofEach)))
  const found = lists.flat()
  const isTerm = isTermFor(text, lexicon)
  const terms = found.filter((it) => isTerm(it.text))
  if (inPlace) {
    const before = understood.parts.flatMap((it) =>
      it.kind === 'place' || it.kind === 'condition' ? [it.text] : [],
    )
    return countTerms(terms, `${before.join(' ')} `, sources)
  }
  const [counted, steps] = await Promise.all([
    countTerms(terms, '', sources),
    suggestSteps(text, sources),
  ])
  const titles = found
    .filter((it) => !isTerm(it.text))
    .map((it) => ({
      text: it.text,
      kind: it.index as ListName,
      count: it.count,
      href: `/${it.index}?${new URLSearchParams({ q: it.text })}`,
    }))
  const organizations = titles.filter(({ kind }) => kind === 'organizations').slice(0, mostNames)
  const others = titles.filter(({ kind }) => kind !== 'organizations')
  return distinct([...counted, ...steps, ...organizations, ...others]).slice(0, most)
}

/** Tells a completion of the last word by a term of the lexicon from a title. */
function isTermFor(typed: string, lexicon: Lexicon): (text: string) => boolean {
  const head = typed.lastIndexOf(' ') + 1
  const prefix = normaliseText(typed.slice(head))
  return (text) =>
    text.slice(0, head) === typed.slice(0, head) &&
    normaliseText(text.slice(head)).startsWith(prefix) &&
    lexicon.has(text.slice(head))
}

/** Most listings first; the same term of several indexes is one. */
async function countTerms(
  found: readonly { readonly text: string; readonly count: number }[],
  before: string,
  sources: Sources,
): Promise<readonly SuggestedView[]> {
  const sums = new Map<string, number>()
  for (const { text, count } of found) sums.set(text, (sums.get(text) ?? 0) + count)
  const likeliest = [...sums].sort((one, other) => other[1] - one[1]).slice(0, mostTerms)
  const counted = await Promise.all(
    likeliest.map(async ([term]) => {
      const text = before + term
      const count = await countEverything(text, sources)
      return {
        text,
        kind: 'term' as const,
        count,
        href: `/search?${new URLSearchParams({ q: text })}`,
      }
    }),
  )
  return counted.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
}

/** Steps whose name has what was typed, those that begin with it first, with their capabilities. */
async function suggestSteps(
  text: string,
  { engine, names, language }: Sources,
): Promise<readonly SuggestedView[]> {
  const typed = normaliseText(text).trim()
  const places = [...names.step].flatMap(([id, step]) => {
    const name = nameOf(step, language)
    const at = normaliseText(name).indexOf(typed)
    return at < 0 ? [] : [{ id, name, at }]
  })
  const nearest = places.sort((one, other) => one.at - other.at).slice(0, mostSteps)
  const counted = await Promise.all(
    nearest.map(async ({ id, name }) => {
      const filter = { op: 'in', field: 'step', values: [id] } as const
      const { total } = await engine.search({
        index: 'capabilities',
        text: '',
        filter,
        pageSize: 1,
      })
      const href = `/capabilities?${new URLSearchParams({ step: id })}`
      return { text: name, kind: 'step' as const, count: total, href }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}

/** By text: a step that is named like a term gives way to it, as it comes later. */
function distinct(suggestions: readonly SuggestedView[]): readonly SuggestedView[] {
  const seen = new Set<string>()
  return suggestions.filter(({ text }) => {
    const form = normaliseText(text).trim()
    const isNew = !seen.has(form)
    seen.add(form)
    return isNew
  })
}
