import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchReader } from '../../../search/port'
import { placesAsText, quotePart, withoutPlaces } from '../../../search/query/edit-query'
import type { Understanding } from '../../../search/query/understand-query'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { cutOf, partViews, understand } from '../engine/understand.server'
import { nameOf } from '../languages/name-in'
import type { LabelSource } from './label-source'
import { addressFor, type ListFilter, type ListSpec, listQuery } from './list-query'

interface Sources extends LabelSource {
  readonly engine: SearchReader
  readonly now: Date
  readonly lexicon?: Lexicon | undefined
  readonly budget: WorkBudget
}

/**
 * Asks for a list as it was understood: a place among the words narrows as if its facet were chosen.
 * Where nothing is found so, but a listing has the place's name in its text, that is the answer.
 * `filter` is the question that was answered; without a lexicon it is the one that was asked.
 */
export async function searchUnderstood(spec: ListSpec, asked: ListFilter, sources: Sources) {
  const ask = async (filter: ListFilter) => {
    const query = { ...listQuery(spec, filter, sources.now), budget: sources.budget }
    return { filter, query, result: await sources.engine.search(query) }
  }
  const { lexicon } = sources
  if (lexicon === undefined || asked.q === '') return { ...(await ask(asked)), understanding: null }
  const understood = understand(asked.q, lexicon, sources.names)
  const { text, places } = withoutPlaces(understood)
  if (places.length === 0) {
    const answer = await ask(asked)
    return { ...answer, understanding: viewOf(spec, asked, answer.filter, sources, lexicon, null) }
  }
  const narrowed = places.reduce(withPlace, { ...asked, q: text })
  const inPlace = await ask(narrowed)
  const asText =
    inPlace.result.total > 0 ? null : await ask({ ...asked, q: placesAsText(understood) })
  const isMissed = asText !== null && asText.result.total > 0 && !asText.result.relaxedText
  const answer = isMissed ? asText : inPlace
  const missed = isMissed ? understood : null
  return { ...answer, understanding: viewOf(spec, asked, answer.filter, sources, lexicon, missed) }
}

function withPlace(filter: ListFilter, { field, code }: { field: string; code: string }) {
  const held = (filter as unknown as Readonly<Record<string, unknown>>)[field]
  const chosen = Array.isArray(held) ? held : []
  return chosen.includes(code) ? filter : { ...filter, [field]: [...chosen, code] }
}

/** The parts of the text that was searched for, and the way back for each place. */
function viewOf(
  spec: ListSpec,
  asked: ListFilter,
  answered: ListFilter,
  { names, language }: Sources,
  lexicon: Lexicon,
  missed: Understanding | null,
) {
  const typed = understand(asked.q, lexicon, names)
  const places = typed.parts.filter((part) => part.kind === 'place')
  return {
    parts: partViews(understand(answered.q, lexicon, names), language, (q) =>
      addressFor(spec, answered, q),
    ),
    placesAsText: missed
      ? []
      : places.map((part) => ({
          name: part.place.field,
          value: part.place.code,
          href: addressFor(spec, asked, quotePart(asked.q, part)),
        })),
    cutAt: cutOf(typed),
    missedPlaces: missed ? places.map(({ place }) => nameOf(place, language)) : [],
  }
}
