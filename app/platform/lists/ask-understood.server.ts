import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Filter, ListName, SearchReader, SearchResult } from '../../../search/port'
import { conditionFilter } from '../../../search/query/condition-filter'
import { placesAsText, withoutFilters, withoutPlaces } from '../../../search/query/edit-query'
import type { Place } from '../../../search/query/place-names'
import type { QueryPart, Understanding } from '../../../search/query/understand-query'
import type { Taxonomy } from '../engine/taxonomy.server'
import { understand } from '../engine/understand.server'

export type ConditionPart = Extract<QueryPart, { kind: 'condition' }>

/** A condition of a text, as the filter that it is in one index. */
export interface AskedCondition {
  readonly part: ConditionPart
  readonly filter: Filter
}

/** A text as one index is asked for it. */
export interface Question {
  /** Without its places, and with its conditions: what stands in the box of the list. */
  readonly typed: string
  /** What an engine looks for. */
  readonly text: string
  readonly places: readonly Place[]
  readonly conditions: readonly AskedCondition[]
}

export interface Answer<Result> {
  readonly question: Question
  readonly result: Result
  /** What was understood before, if its places had no listing and are words now. */
  readonly missed: Understanding | null
}

interface Sources {
  readonly engine: Pick<SearchReader, 'searchFacet'>
  readonly lexicon: Lexicon
  readonly names: Taxonomy
}

/**
 * Asks one index for what was understood of a text: places and conditions narrow. Where nothing is found in
 * a place, but a listing has the place's name in its text, that is the answer. The search page and the
 * lists both ask so, and so they count alike.
 */
export async function askUnderstood<Result extends Pick<SearchResult, 'total' | 'relaxedText'>>(
  typed: string,
  index: ListName,
  sources: Sources,
  ask: (question: Question) => Promise<Result>,
): Promise<Answer<Result>> {
  const { lexicon, names } = sources
  const understood = understand(typed, lexicon, names)
  const { text, places } = withoutFilters(understood)
  const conditions = await conditionsOf(understood, index, sources.engine)
  const inPlace = { typed: withoutPlaces(understood), text, places, conditions }
  const result = await ask(inPlace)
  if (places.length === 0 || result.total > 0) return { question: inPlace, result, missed: null }
  const quoted = placesAsText(understood)
  const words = withoutFilters(understand(quoted, lexicon, names))
  const asText = { typed: quoted, text: words.text, places: [], conditions }
  const found = await ask(asText)
  return found.total > 0 && !found.relaxedText
    ? { question: asText, result: found, missed: understood }
    : { question: inPlace, result, missed: null }
}

/** The conditions of a text as filters of an index. */
export async function conditionsOf(
  { parts }: Understanding,
  index: ListName,
  engine: Sources['engine'],
): Promise<readonly AskedCondition[]> {
  const asked: AskedCondition[] = []
  for (const part of parts) {
    if (part.kind !== 'condition') continue
    asked.push({ part, filter: await conditionFilter(engine, index, part.asked) })
  }
  return asked
}
