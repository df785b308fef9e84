import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Query, SearchReader } from '../../../search/port'
import { allFilters } from '../../../search/query/build-filter'
import { quotePart } from '../../../search/query/edit-query'
import type { Understanding } from '../../../search/query/understand-query'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { cutOf, partViews, understand } from '../engine/understand.server'
import { nameOf } from '../languages/name-in'
import { type AskedCondition, askUnderstood, type Question } from './ask-understood.server'
import type { LabelSource } from './label-source'
import { addressFor, type ListFilter, type ListSpec, listQuery } from './list-query'

interface Sources extends LabelSource {
  readonly engine: SearchReader
  readonly now: Date
  readonly lexicon?: Lexicon | undefined
  readonly budget: WorkBudget
}

/**
 * Asks for a list as it was understood (`askUnderstood`): a place among the words narrows as if its facet
 * were chosen. `filter` is the question that was answered; without a lexicon it is the one that was asked.
 */
export async function searchUnderstood(spec: ListSpec, asked: ListFilter, sources: Sources) {
  const { lexicon, engine, names } = sources
  const ask = async (filter: ListFilter, question?: Question) => {
    const query = { ...queryOf(spec, filter, question, sources.now), budget: sources.budget }
    return { filter, query, ...(await engine.search(query)) }
  }
  const none: readonly AskedCondition[] = []
  if (lexicon === undefined || asked.q === '') {
    const { filter, query, ...result } = await ask(asked)
    return { filter, query, result, conditions: none, understanding: null }
  }
  const answer = await askUnderstood(asked.q, spec.index, { engine, lexicon, names }, (question) =>
    ask(question.places.reduce(withPlace, { ...asked, q: question.typed }), question),
  )
  const { filter, query, ...result } = answer.result
  return {
    filter,
    query,
    result,
    conditions: answer.question.conditions,
    understanding: viewOf(spec, asked, filter, sources, lexicon, answer.missed),
  }
}

/** The list's question, with the words alone as its text and each condition as a part of its filter. */
function queryOf(
  spec: ListSpec,
  filter: ListFilter,
  question: Question | undefined,
  now: Date,
): Query {
  if (question === undefined) return listQuery(spec, filter, now)
  const query = listQuery(spec, { ...filter, q: question.text }, now)
  const conditions = question.conditions.map((it) => it.filter)
  const listed = query.filter?.op === 'and' ? query.filter.of : []
  const all = allFilters([...listed, ...conditions])
  return { ...query, ...(all && { filter: all }) }
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
  sources: Sources,
  lexicon: Lexicon,
  missed: Understanding | null,
) {
  const { names } = sources
  const typed = understand(asked.q, lexicon, names)
  const places = typed.parts.filter((part) => part.kind === 'place')
  return {
    parts: partViews(understand(answered.q, lexicon, names), sources, (q) =>
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
    missedPlaces: missed ? places.map(({ place }) => nameOf(place, sources.language)) : [],
  }
}
